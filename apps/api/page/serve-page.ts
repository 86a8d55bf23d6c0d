// The built web app: hashed files are kept for ever, the page itself is made anew each time with its nonce.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { allowPage } from './security-headers.js';

const NONCE_PLACE = '__NONCE__';
const ASKED_FOR = new Set(['GET', 'HEAD']);
const NOT_THE_PAGE = /^\/(api|health|metrics|assets)(\/|$)/;

/** `folder` holds the build: `index.html` and `assets/`. */
export function servePage(app: Express, folder: string): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!ASKED_FOR.has(request.method) || NOT_THE_PAGE.test(request.path)) {
      next();
      return;
    }
    response.type('html').send(page.replaceAll(NONCE_PLACE, allowPage(request, response)));
  });
}
