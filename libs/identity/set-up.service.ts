// The very first newsroom and its administrator: made once, by whoever can read the server's console.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import { foundNewsroom, type NewMember, type NewNewsroom } from '#identity/found-newsroom.js';
import { requireGoodPassword } from '#identity/password-rules.js';

/** The key where none was set: follows from the installation's secret, so that it is the same at every start until it is used. */
export function setUpKey(secret: string): string {
  return createHmac('sha256', secret).update('nightlawyer/set-up-key/1').digest('base64url').slice(0, 24);
}

export class SetUpService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly key: string,
  ) {}

  /** Whether nobody is there yet. A newsroom is never without people, and people are seen from outside every newsroom. */
  async isOpen(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ open: boolean }[]>('SELECT NOT EXISTS (SELECT 1 FROM person) AS open');
    return row?.open === true;
  }

  /** @throws Refusal `request/not-found` once it was done, or where the key is another: a stranger learns nothing */
  async setUp(key: string, newsroom: NewNewsroom, admin: Omit<NewMember, 'role'>): Promise<void> {
    if (!(await this.isOpen()) || !sameWords(key, this.key)) throw new Refusal('request/not-found');
    requireGoodPassword(admin.password, [admin.email, admin.name, newsroom.name], false);
    await foundNewsroom(this.dataSource, newsroom, [{ ...admin, role: 'admin' }], async ({ manager }) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('nightlawyer.set-up', 0))`);
      const [row] = await manager.query<{ open: boolean }[]>('SELECT NOT EXISTS (SELECT 1 FROM person) AS open');
      if (row?.open !== true) throw new Refusal('request/not-found');
    });
  }
}

function sameWords(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
