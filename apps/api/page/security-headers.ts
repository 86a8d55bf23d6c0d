// What every answer carries for the browser: what may run, who may frame it, what is kept, what the page may ask of the machine.
import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** Where browsers tell us of a breach. */
export const REPORT_PATH = '/api/v1/policy-reports';
const ENDPOINT = 'policy';

/** Of an answer that is data: should a browser ever show it as a page, nothing in it runs. */
const DATA_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
  `report-uri ${REPORT_PATH}`,
];

/** No page of ours has a use for any of these; a script that got in should find none of them. */
const POWERS = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
const NO_POWERS = [...POWERS.map((power) => `${power}=()`), 'clipboard-write=(self)'].join(', ');

/** `upgrade-insecure-requests` stays out: the service may be reached over plain HTTP on its own machine. */
const common = helmet({
  contentSecurityPolicy: false,
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: true,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
});

export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Content-Security-Policy', DATA_POLICY.join('; '));
  response.setHeader('Permissions-Policy', NO_POWERS);
  // Hashed files of the page are the one thing that may be kept.
  if (!request.path.startsWith('/assets/')) response.setHeader('Cache-Control', 'no-store');
  if (request.secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  common(request, response, next);
}

/**
 * The policy of the web app, for this one answer: a script runs by the nonce returned or because such a script loaded it;
 * text becomes markup only through the page's own policy of trusted types.
 */
export function allowPage(request: Request, response: Response): string {
  const nonce = randomBytes(16).toString('base64');
  setPolicy(request, response, [
    ...pagePolicy(nonce),
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]);
  return nonce;
}

/** The policy of the page on which the API is browsed, which makes its markup without trusted types. */
export function allowApiDescription(request: Request, response: Response): string {
  const nonce = randomBytes(16).toString('base64');
  setPolicy(request, response, [...pagePolicy(nonce), "script-src 'self'"]);
  return nonce;
}

function pagePolicy(nonce: string): string[] {
  return [
    "default-src 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ];
}

/** Browsers take the newer way of reporting only over TLS, and where it is named they leave the older one. */
function setPolicy(request: Request, response: Response, directives: string[]): void {
  const reporting = [`report-uri ${REPORT_PATH}`, ...(request.secure ? [`report-to ${ENDPOINT}`] : [])];
  response.setHeader('Content-Security-Policy', [...directives, ...reporting].join('; '));
  if (request.secure) response.setHeader('Reporting-Endpoints', `${ENDPOINT}="${REPORT_PATH}"`);
}
