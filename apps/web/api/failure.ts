// What went wrong, in the words the service gave for it (R12).
import { ERRORS } from '../../../libs/domain/errors.js';

/** A refusal by the service, or the failure to reach it. `code` is `noun/reason`. */
export class ApiFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly requestId: string | null = null,
  ) {
    super(message);
    this.name = 'ApiFailure';
  }
}

/** The sentence the catalogue holds for a code; a code it does not know stands for itself. */
export function sentenceFor(code: string): string {
  return (ERRORS as Readonly<Record<string, readonly [number, string]>>)[code]?.[1] ?? code;
}

/** Reads the body of a refused answer. Anything that is not in the service's form is a failure of the way to it. */
export function failureFrom(body: unknown, status: number): ApiFailure {
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body) {
    const requestId = 'requestId' in body ? String(body.requestId) : null;
    return new ApiFailure(String(body.code), withFields(String(body.message), body), status, requestId);
  }
  return new ApiFailure('service/unreachable', `The service answered ${status} in a form we do not know.`, status);
}

export function unreachable(): ApiFailure {
  return new ApiFailure('service/unreachable', 'The service cannot be reached. Nothing you did is lost here.', 0);
}

export function isFailure(error: unknown, code: string): boolean {
  return error instanceof ApiFailure && error.code === code;
}

/** `request/invalid` names the fields it refused; without them its sentence helps nobody. */
function withFields(message: string, body: object): string {
  const details: unknown = 'details' in body ? body.details : undefined;
  if (typeof details !== 'object' || details === null || !('fields' in details)) return message;
  if (!Array.isArray(details.fields)) return message;
  const problems = (details.fields as { field?: unknown; problem?: unknown }[]).map(
    ({ field, problem }) => `${String(field)}: ${String(problem)}`,
  );
  return `${message} ${problems.join('; ')}`;
}
