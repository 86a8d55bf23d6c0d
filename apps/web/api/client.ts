// How the page asks the service: typed by the generated description, refusals thrown as `ApiFailure`.
import createClient from 'openapi-fetch';
import { ApiFailure, failureFrom, unreachable } from './failure.js';
import { guardedFetch } from './guarded-fetch.js';
import type { paths } from './schema.generated.js';

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', fetch: guardedFetch });

interface Answered<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of a good answer. @throws ApiFailure */
export async function ask<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await reached(call);
  if (!response.ok) throw failureFrom(error, response.status);
  if (data === undefined) throw new ApiFailure('service/unreachable', 'The answer was empty.', response.status);
  return data;
}

/** For requests whose good answer has no body. @throws ApiFailure */
export async function tell(call: Promise<Answered<unknown>>): Promise<void> {
  const { error, response } = await reached(call);
  if (!response.ok) throw failureFrom(error, response.status);
}

async function reached<Data>(call: Promise<Answered<Data>>): Promise<Answered<Data>> {
  try {
    return await call;
  } catch {
    throw unreachable();
  }
}
