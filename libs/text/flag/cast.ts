// Who is in this article, and by which names do they go?
import { introductionOf, isPaper, likelyPerson, officesOf, standsForBody, type Introduction } from './introductions.js';
import { namesIn, type NameSpan } from './names.js';
import type { Unit } from './units.js';

export type MemberKind = 'person' | 'organisation' | 'place' | 'newsroom' | 'unknown';

/** Somebody or something with a proper name in the article. */
export interface Member {
  readonly name: string;
  kind: MemberKind;
  mentions: number;
  /** How many of the mentions stand behind "in", "from" and the like. */
  placed: number;
  /** How much of what is said where it stands would hurt, summed over the article. */
  heat: number;
  /** In how many sentences it only speaks. */
  spoke: number;
  /** It denied, declined, explained itself, or had lawyers speak for it. */
  replied: boolean;
  /** Above nought where it is named as people are, below where as bodies are. */
  personal: number;
  introduction?: Introduction;
  /** Common nouns it may be called by: "the minister". */
  readonly offices: Set<string>;
}

/** One place where a member is named. Offsets are UTF-16 code units. */
export interface Mention {
  readonly member: Member;
  readonly start: number;
  readonly end: number;
}

const CONTEXT_BEFORE = 40;
const CONTEXT_AFTER = 60;

/** Everybody whom the units of one article name. */
export class Cast {
  readonly members: Member[] = [];
  /** The mentions of each unit, by its index. */
  readonly mentions: readonly (readonly Mention[])[];
  private readonly byKey = new Map<string, Member>();

  constructor(
    private readonly text: string,
    units: readonly Unit[],
  ) {
    const spans = units.map((unit) => (unit.role === 'furniture' ? [] : namesIn(text, unit.start, unit.end)));
    const sure = spans.flat().filter(({ doubtful }) => !doubtful);
    // Full names first, so that a surname alone finds its owner.
    for (const span of sure) if (span.name.includes(' ')) this.admit(span);
    for (const span of sure) if (!span.name.includes(' ')) this.admit(span);
    this.mentions = units.map((unit, index) => (spans[index] ?? []).flatMap((span) => this.mention(span, unit)));
    this.settle();
  }

  private admit(span: NameSpan): void {
    if (this.find(span) !== undefined) return;
    const { name, kind } = span;
    const member: Member = {
      name,
      kind,
      mentions: 0,
      placed: 0,
      heat: 0,
      spoke: 0,
      replied: false,
      personal: 0,
      offices: new Set(),
    };
    this.members.push(member);
    for (const key of keysOf(span)) if (!this.byKey.has(key)) this.byKey.set(key, member);
  }

  /** "Mr Holloway-Sisk" and "Brandt Holloway-Sisk" meet in the surname, "Corvane Analytics" and "Corvane" in the first word. */
  private find({ name, titled }: NameSpan): Member | undefined {
    const whole = name.toLowerCase();
    return (titled && !name.includes(' ') ? this.byKey.get(`${whole}$`) : undefined) ?? this.byKey.get(whole);
  }

  private mention(span: NameSpan, unit: Unit): Mention[] {
    const member = this.find(span);
    if (member === undefined) return [];
    const before = this.text.slice(Math.max(unit.start, span.start - CONTEXT_BEFORE), span.start);
    const after = this.text.slice(span.end, Math.min(unit.end, span.end + CONTEXT_AFTER));
    member.mentions += 1;
    if (span.placed) member.placed += 1;
    if (member.kind === 'unknown') member.kind = span.kind;
    if (isPaper(span.name, before, after)) member.kind = 'newsroom';
    else if (member.kind !== 'newsroom' && span.name.includes(' ') && !span.titled && standsForBody(before, after))
      member.kind = 'organisation';
    member.personal += likelyPerson(before, after) + shortForm(span, member.name);
    member.introduction ??= introductionOf(span.name, before, after);
    for (const office of officesOf(before, after)) member.offices.add(office);
    return [{ member, start: span.start, end: span.end }];
  }

  /** What only the whole article tells: "the News" is the Dunmere Valley News; what only says where is a place. */
  private settle(): void {
    const papers = this.members.filter(({ kind }) => kind === 'newsroom').map(({ name }) => name);
    const short = new Set(papers);
    const last = new Set(papers.map((name) => name.slice(name.lastIndexOf(' ') + 1)));
    for (const member of this.members) {
      if (last.has(member.name) || short.has(member.name.slice(member.name.lastIndexOf(' ') + 1)))
        member.kind = 'newsroom';
      // Ann Hill and Tom Lane are people.
      if (member.kind === 'place' && member.personal > 0 && member.placed === 0) member.kind = 'person';
      if (member.kind === 'person' && member.personal < 0) member.kind = 'organisation';
      if (member.kind === 'unknown' && member.personal > 0 && member.placed === 0) member.kind = 'person';
      if (member.kind === 'unknown' && member.placed > 0 && member.placed * 2 >= member.mentions) member.kind = 'place';
    }
  }
}

/** People go by their surname further on, bodies by the first word of their name. */
function shortForm({ name, titled }: NameSpan, whole: string): number {
  if (titled) return 3;
  if (name.includes(' ') || !whole.includes(' ')) return 0;
  return whole.endsWith(name) ? 1 : whole.startsWith(`${name} `) ? -1 : 0;
}

/** What a member may be called further on. A key with `$` behind it is a surname that only a title may go before. */
function keysOf({ name, kind }: NameSpan): string[] {
  const whole = name.toLowerCase();
  const words = whole.split(/[ \u00a0]/);
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  if (words.length === 1) return [whole, `${whole}$`];
  if (kind !== 'organisation') return [whole, last, `${last}$`, first];
  const initials = words.flatMap((word) => (/^(?:of|and|for|the|&)$/.test(word) ? [] : [word.charAt(0)])).join('');
  const two = words.slice(0, 2).join(' ');
  return [
    whole,
    first,
    ...(words.length > 2 && !/ (?:of|and|for|the|&)$/.test(two) ? [two] : []),
    ...(initials.length > 2 ? [initials] : []),
  ];
}
