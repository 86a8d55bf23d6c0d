// Words that stand in one field of one newsroom and nowhere else: where one turns up, that field was let out.
import { createHash } from 'node:crypto';
import type { Role } from '#domain/vocabulary.js';

/** One kind of secret: the fields that hold it, and who of the newsroom may read it over HTTP. Of others nobody may. */
export interface SecretKind {
  kind: string;
  fields: RegExp;
  readers: readonly Role[];
}

const DESK = ['reporter', 'editor', 'lawyer', 'managing_editor'] as const satisfies readonly Role[];
/** Where a note was labelled as privileged. */
const ADVISED = ['editor', 'lawyer', 'managing_editor'] as const satisfies readonly Role[];

/** The first that fits counts. What is added to the product gets its line here. */
const SECRET_KINDS: readonly SecretKind[] = [
  { kind: 'privileged reasoning', fields: /^AdviceWords\./, readers: ADVISED },
  { kind: "counsel's note with a sign-off", fields: /^NewSignOff\.statement \(legal\)$/, readers: ADVISED },
  { kind: 'why advice was overridden', fields: /^NewOverride\.reason$/, readers: ADVISED },
  { kind: 'why a label was lowered', fields: /^LabelLowering\.reason$/, readers: ADVISED },
  { kind: 'why something is held', fields: /^(NewHold|HoldDecision)\.reason$/, readers: ADVISED },
  { kind: 'who a source is', fields: /^SourceIdentityFields\./, readers: [] },
  { kind: "a source's code-name", fields: /^(NewSource|SourceEdit)\.codeName$/, readers: ['reporter', 'lawyer'] },
  { kind: 'what would reveal a source', fields: /^POST \/stories\/{storyId}\/evidence /, readers: DESK },
  { kind: 'a password', fields: /password/i, readers: [] },
  { kind: 'a session', fields: /^a session$/, readers: [] },
  { kind: "a token's name", fields: /^NewToken\./, readers: ['reporter'] },
  { kind: "a webhook's address", fields: /^NewWebhook\./, readers: ['admin'] },
  // Names of people stand beside whatever they did.
  { kind: 'a name', fields: /^(Acceptance|NewInvitation)\.name$/, readers: [...DESK, 'admin'] },
  { kind: "the desk's own material", fields: /./, readers: DESK },
];

export function kindOf(field: string): SecretKind {
  const found = SECRET_KINDS.find(({ fields }) => fields.test(field));
  if (found === undefined) throw new Error(`no kind of secret fits ${field}`);
  return found;
}

/** Letters only, so that no reader or tokeniser takes it apart; no word of any language. */
function canaryFor(newsroom: string, field: string): string {
  const digest = createHash('sha256').update(`${newsroom} ${field}`).digest();
  return `Zq${[...digest.subarray(0, 14)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
}

/** All canaries of a newsroom, and which field a found one betrays. */
export class Aviary {
  private readonly fields = new Map<string, string>();

  constructor(readonly newsroom: string) {}

  /** The word to put into the field. */
  release(field: string): string {
    const word = canaryFor(this.newsroom, field);
    this.fields.set(word.toLowerCase(), field);
    return word;
  }

  /** A secret that was not of our choosing: a token, a cookie. */
  adopt(field: string, word: string): void {
    this.fields.set(word.toLowerCase(), field);
  }

  /** The fields whose words stand in the text: as they are, or in base64, or with their letters escaped. */
  foundIn(text: string): string[] {
    const plain = text.toLowerCase();
    const decoded = decodings(text).map((each) => each.toLowerCase());
    return [...this.fields]
      .filter(([word]) => plain.includes(word) || decoded.some((each) => each.includes(word)))
      .map(([, field]) => field)
      .sort();
  }
}

/** Long runs of base64 or hexadecimal, read back: PostgreSQL shows bytes as `\x…`, mails travel in base64. */
function decodings(text: string): string[] {
  const hexadecimal = text.match(/(?:[0-9a-f]{2}){12,}/gi) ?? [];
  const base64 = text.replaceAll(/\r?\n/g, '').match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? [];
  return [
    ...hexadecimal.map((run) => Buffer.from(run, 'hex').toString('latin1')),
    ...base64.map((run) => Buffer.from(run, 'base64').toString('latin1')),
  ];
}
