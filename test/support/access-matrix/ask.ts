// One cell of the matrix: sends what the route takes, as that persona, about the thing in that place.
import { randomUUID } from 'node:crypto';
import type { Persona } from './personas.js';
import { BODIES, type Known, QUERIES, RENAMED } from './requests.js';
import type { Facts, World } from './world.js';

export interface Told {
  status: number;
  /** Without what differs from answer to answer in any case. */
  text: string;
  type: string;
  headers: string;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export function partsOf(route: string): { method: string; path: string; names: string[] } {
  const [method = '', path = ''] = route.replace(/ \(.*\)$/, '').split(' ');
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => RENAMED[route]?.[name ?? ''] ?? name ?? '');
  return { method, path, names };
}

/** The same thing, if there never was one: ids of nothing, in the address as in the body. */
export function absent(facts: Facts): Facts {
  const ids = Object.fromEntries(Object.keys(facts.ids).map((name) => [name, randomUUID()]));
  return { ...facts, ids: { ...ids, subject: 'document', ordinal: '0' } };
}

export async function ask(world: World, persona: Persona, route: string, facts: Facts, known: Known): Promise<Told> {
  const { method, path } = partsOf(route);
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = facts.ids[RENAMED[route]?.[name] ?? name];
    if (id === undefined) throw new Error(`${route}: nothing of the kind ${name} was planted`);
    return id;
  });
  const body = method === 'POST' ? (BODIES[route]?.(facts, known) ?? {}) : undefined;
  const root = path.startsWith('/health') ? '' : '/api/v1';
  const headers = new Headers(world.tokens[persona] === '' ? {} : { authorization: `Bearer ${world.tokens[persona]}` });
  if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
  const response = await fetch(`${world.baseUrl}${root}${address}${QUERIES[route] ?? ''}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    text: await response.text(),
    type,
    headers: [...response.headers.keys()]
      .filter((name) => name !== 'retry-after')
      .sort()
      .join(' '),
  };
}

/** Two answers that tell the same are the same here. */
export function plain({ status, text, headers }: Told): string {
  return `${status} ${text.replace(ID, 'ID')} ${headers}`;
}

/** Status and code, as the rules have them. */
export function told({ status, text, type }: Told): string {
  if (status < 300 || !type.includes('json')) return String(status);
  return `${status} ${(JSON.parse(text) as { code: string }).code}`;
}
