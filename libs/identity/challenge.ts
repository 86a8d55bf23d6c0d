// What does somebody hold between the password and the code? A sealed note of who they are; it is worth nothing without the code.
import { Refusal } from '#domain/errors.js';
import { Seal } from '#platform/seal.js';

/** Names what is sealed here, so that nothing sealed for another use can be shown instead. */
const USE = 'sign-in challenge';

export interface Challenged {
  personId: string;
  /** The identity library's own cookie, which ends after some minutes and some wrong codes. */
  cookie: string;
}

export class Challenge {
  private readonly seal: Seal;

  constructor(secret: string) {
    this.seal = new Seal(secret);
  }

  write({ personId, cookie }: Challenged): string {
    return this.seal.seal(JSON.stringify([personId, cookie]), USE);
  }

  /** @throws Refusal `factor/challenge-over` where it was not written here */
  read(challenge: string): Challenged {
    try {
      const [personId = '', cookie = ''] = JSON.parse(this.seal.open(challenge, USE)) as string[];
      return { personId, cookie };
    } catch (cause) {
      throw new Refusal('factor/challenge-over', undefined, { cause });
    }
  }
}
