// Which port will still be free when a product that needs seconds to start comes to listen on it?
import { randomInt } from 'node:crypto';
import { refuseTakenPort } from '#platform/free-port.js';

/** Below the ports that the system gives to outgoing connections: nobody comes to sit on one of these by chance. */
const FIRST = 20_000;
const END = 32_000;

/** A port of 127.0.0.1 that was free a moment ago and that the system hands to nobody by itself. */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, END);
    const taken = await refuseTakenPort(port, '127.0.0.1').then(
      () => false,
      () => true,
    );
    if (!taken) return port;
  }
}
