// Who wrote an older message that a letter carries below its signature: the claimant's side, or the newsroom?
import type { PartyNames } from './parties.js';

const ADDRESS = /[\w.+'-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/;
/** Where a letter's own address stands: its letterhead, or the head of the mail. */
const HEAD = 1500;

/** The domain that the letter itself comes from, in lower case, where its head names one. */
export function ownDomain(text: string): string | undefined {
  const head = text.slice(0, HEAD);
  const from = /^from\s{0,3}:.{0,200}$/im.exec(head)?.[0] ?? head;
  return ADDRESS.exec(from)?.[1]?.toLowerCase();
}

/** Whether the head of an older message names a sender of the letter's own side. */
export function isOwnMessage(header: string, own: string | undefined, names: PartyNames): boolean {
  const sender = /^from\s{0,3}:.{0,200}$/im.exec(header)?.[0] ?? header;
  const domain = ADDRESS.exec(sender)?.[1]?.toLowerCase();
  if (domain !== undefined && own !== undefined) return domain === own;
  return (sender.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).some((name) => names.get(name.toLowerCase()) === 'client');
}

/** Whether whoever sent an older message is whom the letter is addressed to, by the name in its own header; undefined where a line of the head names no sender. */
export function isAddressee(text: string, header: string): boolean | undefined {
  const to = /^to\s{0,3}:(.{0,300})$/im.exec(text.slice(0, HEAD))?.[1];
  const sender = /^from\s{0,3}:\s*([^<\n]{2,80})/im.exec(header)?.[1];
  if (sender === undefined) return undefined;
  const surname = sender.match(/\p{Lu}[\p{L}'’-]{2,}/gu)?.at(-1);
  return to !== undefined && surname !== undefined && to.includes(surname);
}
