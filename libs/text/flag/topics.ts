// Whom is each sentence about, and on whose side are its words? Pronouns and common nouns take up what went before.
import type { Member } from './cast.js';
import type { Reading } from './reading.js';
import { BODIES } from './roles.js';

/** On which side of the story somebody stands. */
export type Side = 'accused' | 'witness' | 'authority' | 'neutral';

export interface Topic {
  readonly subjects: readonly Member[];
  /** None of the subjects is named in the sentence itself. */
  readonly carried: boolean;
  readonly speaks: Side | 'nobody';
}

/** How much a sentence stings by its own words, 0 to 1. */
export function stingOf({ grave, weighty }: Reading): number {
  return Math.min(1, (grave + weighty * 0.7) / 6);
}

/** Adds to each member what is said where it stands, and notes who speaks and who answers. */
export function warmCast(readings: readonly Reading[]): void {
  for (const reading of readings) {
    // A denial repeats the sting, but the article does not hold it against anybody there.
    const sting = reading.found.has('denial') ? 0.3 : stingOf(reading);
    const head = reading.unit.role === 'headline' || reading.unit.role === 'standfirst' ? 1.5 : 1;
    for (const { member } of reading.mentions) {
      if (member !== reading.speaker || reading.spokeThen) member.heat += sting * head;
      else {
        member.spoke += 1;
        member.replied ||= answers(reading);
      }
    }
  }
}

function answers({ voice, found }: Reading): boolean {
  return (
    voice === 'advocate' || found.has('denial') || found.has('silence') || (found.get('exculpation')?.score ?? 0) >= 4
  );
}

/** The side of every member, by how it was introduced, whether it answered, and how much is said against it. */
export function sidesOf(members: readonly Member[]): ReadonlyMap<Member, Side> {
  const most = members.reduce((max, { heat }) => Math.max(max, heat), 0);
  return new Map(members.map((member) => [member, sideOf(member, most)]));
}

function sideOf(member: Member, most: number): Side {
  const { kind, introduction, heat } = member;
  if (kind === 'newsroom' || kind === 'place') return 'neutral';
  if (introduction === 'expert' || introduction === 'kin') return 'witness';
  if (introduction === 'former' && !member.replied) return 'witness';
  if (introduction === 'authority') return heat >= most * 0.6 ? 'accused' : 'authority';
  if (member.replied || introduction === 'officer') return 'accused';
  // Whom it accuses, an article seldom lets speak except to answer.
  if (kind === 'person' && member.spoke > 0 && heat < most * 0.6) return 'witness';
  return heat >= Math.max(0.6, most * 0.2) ? 'accused' : 'neutral';
}

interface Memory {
  last?: Member;
  person?: Member;
  body?: Member;
  speaks: Side | 'nobody';
}

/** The topic of every reading, in order. Linear. */
export function topicsOf(
  readings: readonly Reading[],
  members: readonly Member[],
  sides: ReadonlyMap<Member, Side>,
): Topic[] {
  const byOffice = new Map<string, Member>();
  for (const member of members)
    for (const office of member.offices) if (!byOffice.has(office)) byOffice.set(office, member);
  const foremost = hottestBody(members, sides);
  const memory: Memory = { speaks: 'nobody' };
  return readings.map((reading) => {
    const named = reading.mentions.map(({ member }) => member).filter(canBeHurt);
    const taken = takenUp(reading, memory, byOffice, foremost).filter(canBeHurt);
    const subjects = [...new Set([...taken, ...named])];
    const speaks = speakingSide(reading, sides, memory);
    remember(memory, reading, named, subjects, speaks, sides);
    return { subjects, carried: named.length === 0, speaks };
  });
}

/** Neither a place nor the paper that tells the story. */
function canBeHurt({ kind }: Member): boolean {
  return kind !== 'newsroom' && kind !== 'place';
}

function hottestBody(members: readonly Member[], sides: ReadonlyMap<Member, Side>): Member | undefined {
  let hottest: Member | undefined;
  for (const member of members)
    if (member.kind !== 'person' && sides.get(member) === 'accused' && member.heat > (hottest?.heat ?? -1))
      hottest = member;
  return hottest;
}

/** Whom the pronoun at the head and the common noun stand for. */
function takenUp(
  { pronoun, role }: Reading,
  { last, person, body }: Memory,
  byOffice: ReadonlyMap<string, Member>,
  foremost: Member | undefined,
): Member[] {
  const taken: (Member | undefined)[] = [];
  if (pronoun === 'person') taken.push(person);
  else if (pronoun === 'thing') taken.push(body ?? last);
  else if (pronoun === 'several') taken.push(last);
  if (role !== undefined) taken.push(byOffice.get(role) ?? (BODIES.has(role) ? (body ?? foremost) : undefined));
  return taken.filter((member) => member !== undefined);
}

function remember(
  memory: Memory,
  reading: Reading,
  named: readonly Member[],
  subjects: readonly Member[],
  speaks: Side | 'nobody',
  sides: ReadonlyMap<Member, Side>,
): void {
  memory.last = reading.speaker ?? named[0] ?? memory.last;
  const person = named.find(({ kind, offices }) => kind === 'person' || offices.size > 0);
  if (person !== undefined) memory.person = person;
  else if (reading.pronoun !== 'person')
    memory.person = subjects.find(({ kind }) => kind === 'person') ?? memory.person;
  memory.body = named.find((member) => member.kind !== 'person' && sides.get(member) !== 'witness') ?? memory.body;
  // "Three days later his solicitors did." The next "they said" is theirs.
  if (speaks === 'nobody' && reading.advocates) memory.speaks = 'accused';
  else if (speaks !== 'nobody' || reading.mentions.length > 0) memory.speaks = speaks;
}

function speakingSide(reading: Reading, sides: ReadonlyMap<Member, Side>, memory: Memory): Side | 'nobody' {
  const sideOfMember = (member: Member | undefined): Side => (member && sides.get(member)) ?? 'neutral';
  switch (reading.voice) {
    case 'none':
      return 'nobody';
    case 'continued':
      return memory.speaks;
    case 'member':
      return sideOfMember(reading.speaker);
    case 'pronoun':
      // "It said" is a body, and a body speaks for itself.
      if (reading.pronoun === 'thing' || SAID_IT.test(reading.words.join(' ')))
        return memory.speaks === 'authority' ? 'authority' : 'accused';
      return memory.speaks === 'nobody' ? sideOfMember(memory.person ?? memory.last) : memory.speaks;
    case 'advocate':
      return sideOfMember(reading.speaker) === 'authority' ? 'authority' : 'accused';
    case 'role':
      return 'accused';
    case 'official':
      return 'authority';
    default:
      return 'witness';
  }
}

const SAID_IT = /\b(?:it|they) (?:said|says|added)\b/;
