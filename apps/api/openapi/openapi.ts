// The machine-readable description of the API, and a page to browse it.
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import type { NextFunction, Request, Response } from 'express';
import { allowApiDescription } from '../page/security-headers.js';
import { Failure } from './common.dto.js';

function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Nightlawyer')
    .setDescription(
      'Follows each assertion in a draft from flag to sign-off. Errors are `{code, message, requestId, details?}`. Not legal advice.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, settings, { standardSchemaConverter: toOpenApi });
}

export function serveApiDescription(app: INestApplication): void {
  const document = describeApi(app);
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation.responses !== undefined) operation.responses['default'] = REFUSAL;
    }
  }
  document.paths = inOrder(document.paths);
  document.components = {
    ...document.components,
    schemas: inOrder({ ...document.components?.schemas, ...toOpenApi(Failure).components }),
  };
  app.use('/api/docs', allowStyles);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
}

/** The page's own styles get the nonce of this answer; otherwise the policy would drop them. */
function allowStyles(request: Request, response: Response, next: NextFunction): void {
  const nonce = allowApiDescription(request, response);
  const send = response.send.bind(response);
  response.send = (body: unknown) =>
    send(typeof body === 'string' ? body.replaceAll('<style>', `<style nonce="${nonce}">`) : body);
  next();
}

const REFUSAL = {
  description: 'A refusal.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
};

/** By name, so that the description and what is generated from it do not change with the order of loading. */
function inOrder<Value>(named: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** OpenAPI 3.1 speaks JSON Schema 2020-12; named schemas become components. */
function toOpenApi(schema: unknown, options?: { schemaType?: 'input' | 'output' }) {
  const {
    $schema: _dialect,
    $defs = {},
    id,
    ...own
  } = z.toJSONSchema(schema as z.ZodType, {
    io: options?.schemaType ?? 'output',
    target: 'draft-2020-12',
    reused: 'inline',
    unrepresentable: 'any',
  }) as { $schema?: string; $defs?: Record<string, object>; id?: string };
  const rename = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('#/$defs/', '#/components/schemas/'));
  const components = rename($defs) as Record<string, object>;
  if (id === undefined) return { schema: rename(own) as object, components };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: rename(own) as object } };
}
