// Puts the API together, ready to listen; the process and the tests both start it from here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import { PUBLIC_URL } from './access/session-token.js';
import { ApiModule, type ApiParts } from './api.module.js';
import { nameRequest } from './errors/request-id.js';
import { Metrics } from './health/metrics.js';
import { serveApiDescription } from './openapi/openapi.js';
import { limitAddress, limitDepth, MAX_JSON, MAX_REPORT } from './page/limit-requests.js';
import { PATIENCE, PatientAdapter, type Patience } from './page/patient-adapter.js';
import { refuseCrossSite } from './page/refuse-cross-site.js';
import { REPORT_PATH, securityHeaders } from './page/security-headers.js';
import { servePage } from './page/serve-page.js';

export interface ApiSettings extends ApiParts {
  /** The web app's build; without one only the API is served. */
  webFolder: string;
  /** How long slow callers are listened to. */
  patience?: Patience;
}

export async function createApi(settings: ApiSettings): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    ApiModule.with(settings),
    new PatientAdapter(settings.patience ?? PATIENCE),
    {
      bodyParser: false,
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
  app.set('trust proxy', 'loopback');
  app.set(PUBLIC_URL, settings.identity.publicUrl);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  // What is never kept needs no name to ask for it again by.
  app.set('etag', false);
  app.use(nameRequest, securityHeaders, app.get(Metrics).measure, limitAddress, refuseCrossSite);
  app.use(
    REPORT_PATH,
    json({ limit: MAX_REPORT, type: ['json', 'application/csp-report', 'application/reports+json'] }),
  );
  app.useBodyParser('json', { limit: MAX_JSON });
  app.use(limitDepth);
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  serveApiDescription(app);
  await app.init();
  if (existsSync(join(settings.webFolder, 'index.html')))
    servePage(app.getHttpAdapter().getInstance(), settings.webFolder);
  return app;
}
