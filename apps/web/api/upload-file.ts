// Sending one file with its fields, telling how far it has got; `fetch` cannot say that, so it is the older request.
import { failureFrom, unreachable } from './failure.js';
import { goesOn, reasonIn } from './guarded-fetch.js';

export type Fields = Readonly<Record<string, string | undefined>>;

interface Answered {
  status: number;
  body: unknown;
}

/**
 * Empty fields are left out. `onProgress` gets per cent of the bytes sent.
 * @returns the body of the answer
 * @throws ApiFailure
 */
export async function uploadFile(
  path: string,
  file: File,
  fields: Fields,
  onProgress: (percent: number) => void,
): Promise<unknown> {
  const { status, body } = await send(path, file, fields, onProgress);
  if (status >= 200 && status < 300) return body;
  const reason = reasonIn(body);
  if (reason !== null && (await goesOn(reason))) return uploadFile(path, file, fields, onProgress);
  throw failureFrom(body, status);
}

function send(path: string, file: File, fields: Fields, onProgress: (percent: number) => void): Promise<Answered> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value.trim() !== '') form.append(name, value);
  }
  form.append('file', file);
  return new Promise((resolve, reject: (failure: Error) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? (100 * loaded) / total : 0),
    );
    request.addEventListener('load', () => resolve({ status: request.status, body: request.response as unknown }));
    request.addEventListener('error', () => reject(unreachable()));
    request.send(form);
  });
}
