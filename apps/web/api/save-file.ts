// Handing a file that the service wrote to the person, as a download.
import { ask } from './client.js';

interface Answered {
  data?: Blob;
  error?: unknown;
  response: Response;
}

/** Long enough for any browser to have taken the bytes. */
const KEPT_MILLISECONDS = 30_000;

/** `otherwise` names the file where the service gave it no name. @throws ApiFailure */
export async function saveFile(call: Promise<Answered>, otherwise: string): Promise<void> {
  const bytes = await ask(call);
  const { response } = await call;
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? otherwise;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}
