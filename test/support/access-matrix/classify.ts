// Walks an answer by its described schema, and says which fields of it somebody was told who may not be.
import type { ApiDescription } from '../api-surface.js';
import { CLASSES, type FieldClass, FIELDS } from './field-classes.js';

type Schema = ApiDescription['components']['schemas'][string];

const CLASS_OF = new Map<string, FieldClass>(
  Object.entries(FIELDS).flatMap(([schema, classes]) =>
    Object.entries(classes).flatMap(([kind, fields]) =>
      fields.split(' ').map((field): [string, FieldClass] => [`${schema}.${field}`, kind as FieldClass]),
    ),
  ),
);

/** Called for each field that has no fields of its own. `beside`: the object in which it stands. */
type Visit = (field: string, value: unknown, beside: Readonly<Record<string, unknown>>) => void;

export class AnswerWalk {
  constructor(private readonly api: ApiDescription) {}

  /** The schema of what the route answers with this status, where it is JSON. */
  schemaOf(method: string, path: string, status: number): Schema | null {
    const operation = this.api.paths[path]?.[method.toLowerCase()] as
      { responses?: Record<string, { content?: Record<string, { schema?: Schema }> }> } | undefined;
    return operation?.responses?.[String(status)]?.content?.['application/json']?.schema ?? null;
  }

  /** Every field that is described for any answer, once. */
  described(): string[] {
    const found = new Set<string>();
    const todo = Object.values(this.api.paths).flatMap((operations) =>
      Object.values(operations).flatMap((operation) =>
        Object.entries((operation as { responses?: object }).responses ?? {})
          .filter(([status]) => status.startsWith('2'))
          .flatMap(([, answer]) => namesIn(answer)),
      ),
    );
    const done = new Set<string>();
    for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
      if (done.has(name)) continue;
      done.add(name);
      const schema = this.api.components.schemas[name] ?? {};
      todo.push(...namesIn(schema));
      for (const field of fieldsOf(schema, name)) found.add(field);
    }
    return [...found].sort();
  }

  walk(schema: Schema, value: unknown, visit: Visit, at = '', beside: Readonly<Record<string, unknown>> = {}): void {
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined) {
      // A whole record in a field: that it is there is told too.
      if (at.includes('.')) visit(at, value, beside);
      this.walk(this.api.components.schemas[name] ?? {}, value, visit, name);
      return;
    }
    const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(({ type }) => type !== 'null');
    const [option] = options;
    if (option !== undefined && value !== null) {
      this.walk(option, value, visit, at, beside);
      return;
    }
    if (Array.isArray(value) && schema.items !== undefined) {
      for (const each of value) this.walk(schema.items, each, visit, `${at}[]`, beside);
      return;
    }
    if (typeof value !== 'object' || value === null) {
      visit(at, value, beside);
      return;
    }
    const record = value as Record<string, unknown>;
    // Described as anything at all: there is nothing further to ask of it.
    if (Object.keys(schema).length === 0) {
      visit(at, value, beside);
      return;
    }
    if (schema.properties === undefined) {
      const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
      for (const each of Object.values(record)) this.walk(values, each, visit, `${at}{}`, record);
      return;
    }
    for (const [key, each] of Object.entries(record)) {
      this.walk(schema.properties[key] ?? {}, each, visit, `${at}.${key}`, record);
    }
  }
}

export function classOf(field: string): FieldClass | undefined {
  return CLASS_OF.get(field);
}

/** Empty is what is left where a field is withheld and has no null. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false || value === 0;
}

/** Whether a person with this letter may be told the field. */
export function mayBeTold(letter: string, kind: FieldClass, beside: Readonly<Record<string, unknown>>): boolean {
  if (CLASSES[kind].includes(letter)) return true;
  return kind === 'note' && letter === 'R' && beside['privilege'] === 'none';
}

function namesIn(part: unknown): string[] {
  return [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
}

function fieldsOf(schema: Schema, at: string): string[] {
  if (schema.$ref !== undefined) return [at];
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (options.length > 0) return options.flatMap((option) => fieldsOf(option, at));
  if (schema.properties !== undefined)
    return Object.entries(schema.properties).flatMap(([key, each]) => fieldsOf(each, `${at}.${key}`));
  if (schema.items !== undefined) return fieldsOf(schema.items, `${at}[]`);
  if (typeof schema.additionalProperties === 'object' && Object.keys(schema.additionalProperties).length > 0)
    return fieldsOf(schema.additionalProperties, `${at}{}`);
  if ([schema.type].flat().includes('object')) return [`${at}{}`];
  return schema.type === 'null' ? [] : [at];
}
