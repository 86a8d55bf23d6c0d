// Puts the API together, ready to listen; the process and the tests both start it from here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule, type ApiParts } from './api.module.js';
import { nameRequest } from './errors/request-id.js';
import { Metrics } from './health/metrics.js';
import { serveApiDescription } from './openapi/openapi.js';
import { giveNonce, securityHeaders } from './page/security-headers.js';
import { servePage } from './page/serve-page.js';

/** Bytes of a JSON body: a long article with all its blocks fits many times over. */
const MAX_JSON = '8mb';

export interface ApiSettings extends ApiParts {
  /** The web app's build; without one only the API is served. */
  webFolder: string;
}

export async function createApi(settings: ApiSettings): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.set('trust proxy', 'loopback');
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(nameRequest, giveNonce, securityHeaders, app.get(Metrics).measure);
  app.useBodyParser('json', { limit: MAX_JSON });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  serveApiDescription(app);
  await app.init();
  if (existsSync(join(settings.webFolder, 'index.html')))
    servePage(app.getHttpAdapter().getInstance(), settings.webFolder);
  return app;
}
