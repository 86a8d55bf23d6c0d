// HTTP that can be broken off in the middle, as browsers do when somebody turns away.
import { Agent, request } from 'node:http';

export interface Said {
  status: number;
  text: string;
}

export interface Wanted {
  method: 'GET' | 'POST';
  path: string;
  token: string;
  body?: { type: string; bytes: string };
  /** After so many milliseconds the socket is destroyed, whatever has come by then. */
  breakOff?: number;
}

export class Talk {
  /** Connections that live as long as the storm: a pooled one on either side is what must carry nothing over. */
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(private readonly baseUrl: string) {}

  /** The answer, or null where the request was broken off before there was one. */
  ask({ method, path, token, body, breakOff }: Wanted): Promise<Said | null> {
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': body.type, 'content-length': Buffer.byteLength(body.bytes) }),
      };
      const failed = (error: Error) => (breakOff === undefined ? reject(error) : resolve(null));
      const sent = request(`${this.baseUrl}/api/v1${path}`, { method, headers, agent: this.agent }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('error', failed);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      sent.on('error', failed);
      sent.end(body?.bytes);
      if (breakOff !== undefined) setTimeout(() => sent.destroy(new Error('broken off')), breakOff);
    });
  }

  end(): void {
    this.agent.destroy();
  }
}

/** A form as a browser sends it; `file` is the text of its one file. */
export function formOf({ file, ...fields }: Readonly<Record<string, string>>): { type: string; bytes: string } {
  const edge = 'the-edge-of-a-part';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  parts.push(
    `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="words.txt"\r\nContent-Type: text/plain\r\n\r\n${file ?? ''}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${edge}`, bytes: `${parts.join('')}--${edge}--\r\n` };
}
