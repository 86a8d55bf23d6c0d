// Sending one file with its fields, telling how far it has got; `fetch` cannot say that, so it is the older request.
import { ApiFailure, failureFrom, unreachable } from './failure.js';

export type Fields = Readonly<Record<string, string | undefined>>;

/**
 * Empty fields are left out. `onProgress` gets per cent of the bytes sent.
 * @returns the body of the answer
 * @throws ApiFailure
 */
export function uploadFile(
  path: string,
  file: File,
  fields: Fields,
  onProgress: (percent: number) => void,
): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value.trim() !== '') form.append(name, value);
  }
  form.append('file', file);
  return new Promise((resolve, reject: (failure: ApiFailure) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? (100 * loaded) / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(failureFrom(request.response, request.status));
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.send(form);
  });
}
