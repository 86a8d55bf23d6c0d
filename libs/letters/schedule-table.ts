// What the answer to a letter says of each allegation to its author's eyes: positions in words, and what may be cited to them.
import type { Position, Stance } from '#domain/vocabulary.js';
import type { LinkTarget } from '#passages/describe-targets.js';

export interface ScheduleRow {
  number: number;
  /** Counsel's own words. */
  allegation: string;
  position: string;
  response: string;
  /** Lines, each naming one thing. */
  reliedOn: string[];
}

/** What there is to say of one allegation, before it is decided what of it may be seen outside. */
export interface Answerable {
  number: number;
  text: string;
  /** Null where nobody wrote any, or nobody approved what was written. */
  approved: { position: Position; response: string } | null;
  /** Confirmed ones. */
  links: readonly { stance: Stance | null; target: Citable }[];
}

type Citable = Pick<
  LinkTarget,
  'sourceKind' | 'sourceId' | 'title' | 'direction' | 'occurredAt' | 'sensitivity' | 'privilege'
> & {
  /** Of an exchange: who it went to or came from. */
  party: string;
};

/** Where nothing was approved, nothing is said, and nothing is given away by what lies beside it. */
const RESERVED = 'Reserved.';

const IN_WORDS: Readonly<Record<Position, string>> = {
  reject: 'We reject this.',
  accept_in_part: 'We accept this in part.',
  accept: 'We accept this.',
  inquire: 'We are making inquiries and will answer further.',
  not_asserted: 'We have not said this.',
  no_answer_needed: 'No answer is called for.',
};

/** @param timeZone IANA name: the zone in which days are named */
export function scheduleRow({ number, text, approved, links }: Answerable, timeZone: string): ScheduleRow {
  if (approved === null) return { number, allegation: text, position: RESERVED, response: '', reliedOn: [] };
  const { position, response } = approved;
  const cited = links.flatMap(({ stance, target }) =>
    isReliedOn(stance, position) ? (citation(target, timeZone) ?? []) : [],
  );
  return { number, allegation: text, position: IN_WORDS[position], response, reliedOn: [...new Set(cited)] };
}

/** What proves counsel right is cited where we say that they are; what only lies near the matter never is. */
function isReliedOn(stance: Stance | null, position: Position): boolean {
  if (stance === 'answers' || stance === 'mixed') return true;
  return stance === 'concedes' && (position === 'accept' || position === 'accept_in_part');
}

/** Public evidence by its title, messages by day and party; anything else stays in the newsroom, and whatever carries a label. */
function citation(target: Citable, timeZone: string) {
  const { sourceKind, title, sensitivity, privilege, direction, occurredAt, party } = target;
  if (privilege !== 'none') return null;
  if (sourceKind === 'evidence') return sensitivity === 'public' ? title : null;
  if (sourceKind !== 'exchange' || occurredAt === null) return null;
  const day = dayInWords(new Date(occurredAt), timeZone);
  const [whose, way] = direction === 'sent' ? ['Our message', 'to'] : ['Message', 'from'];
  return party === '' ? `${whose} of ${day}` : `${whose} of ${day} ${way} ${party}`;
}

/** `12 March 2031`, as it was in `timeZone`. */
export function dayInWords(moment: Date, timeZone: string): string {
  return moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
}
