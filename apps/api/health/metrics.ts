// What is counted: requests by route and status, and how long they took. Routes are patterns, never addresses with ids.
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'nightlawyer_http_request_seconds',
    help: 'Time taken to answer a request.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'nightlawyer_' });
  }

  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.requests.startTimer();
    response.on('finish', () => {
      const route = (request.route as { path?: unknown } | undefined)?.path;
      stop({ method: request.method, route: typeof route === 'string' ? route : 'other', status: response.statusCode });
    });
    next();
  };
}
