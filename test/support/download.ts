// A file that the API answers with, as bytes.
import type { Client, Refused } from './client.js';

export interface Download {
  status: number;
  headers: Headers;
  bytes: Buffer;
  /** What was said instead, where it was refused. */
  refused: Refused | null;
}

/** Asks with a body (POST) or without one (GET), as the person behind `client`. */
export async function download(client: Client, path: string, body?: unknown): Promise<Download> {
  const response = await fetch(`${client.baseUrl}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${client['token'] ?? ''}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const refused = response.ok ? null : (JSON.parse(bytes.toString()) as Refused);
  return { status: response.status, headers: response.headers, bytes, refused };
}
