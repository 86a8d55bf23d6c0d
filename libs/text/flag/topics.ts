// Whom is each sentence about, and on whose side are its words? Pronouns and common nouns take up what went before.
import type { Member } from './cast.js';
import type { Reading } from './reading.js';
import { BODIES, PARTICULAR } from './roles.js';
import type { Subject } from './subject.js';

/** On which side of the story somebody stands. */
export type Side = 'accused' | 'witness' | 'authority' | 'neutral';

export interface Topic {
  readonly subjects: readonly Member[];
  /** None of the subjects is named in the sentence itself. */
  readonly carried: boolean;
  readonly speaks: Side | 'nobody';
  /** Whom the subject of the sentence stands for, and that of what is reported in it. */
  readonly head?: Member;
  readonly toldHead?: Member;
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
      if (member !== reading.speaker || reading.spokeThen) member.heat += sting * head * blameShare(member, reading);
      else {
        member.spoke += 1;
        member.replied ||= answers(reading);
      }
    }
  }
}

/** Who suffers is named beside a sting as well as who did it. */
function blameShare({ kind, introduction, offices }: Member, { harmed, subject }: Reading): number {
  if (kind !== 'person' || offices.size > 0 || introduction === 'officer') return 1;
  return harmed || introduction === 'private' || introduction === 'kin' || subject.kind === 'people' ? 0.4 : 1;
}

/** Adds what is said of a body or person that a sentence takes up without naming it. */
export function warmCarried(readings: readonly Reading[], topics: readonly Topic[]): void {
  for (const [index, reading] of readings.entries()) {
    const topic = topics[index];
    if (topic?.carried !== true || topic.speaks === 'accused' || reading.found.has('denial')) continue;
    for (const member of topic.subjects) member.heat += stingOf(reading) * 0.7 * blameShare(member, reading);
  }
}

function answers({ voice, found }: Reading): boolean {
  return (
    voice === 'advocate' || found.has('denial') || found.has('silence') || (found.get('exculpation')?.score ?? 0) >= 4
  );
}

/** The side of every member, by how it was introduced, whether it answered, and how much is said against it. */
export function sidesOf(members: readonly Member[]): ReadonlyMap<Member, Side> {
  const most = members.reduce((max, { heat, kind }) => (kind === 'newsroom' ? max : Math.max(max, heat)), 0);
  return new Map(members.map((member) => [member, sideOf(member, most)]));
}

function sideOf(member: Member, most: number): Side {
  const { kind, introduction, heat } = member;
  if (kind === 'newsroom' || kind === 'place') return 'neutral';
  if (introduction === 'authority') return heat >= most * 0.6 ? 'accused' : 'authority';
  // Whoever most is said against is the one the article is about, however introduced.
  if (heat >= most * 0.5 && member.mentions > 2) return 'accused';
  if (introduction === 'expert') return 'witness';
  if (kind === 'person') {
    if (introduction === 'kin' || introduction === 'private') return heat >= most * 0.4 ? 'accused' : 'witness';
    if (introduction === 'former' && !member.replied) return 'witness';
  }
  if (member.replied || introduction === 'officer') return 'accused';
  // Whom it accuses, an article seldom lets speak except to answer.
  if (kind === 'person' && member.spoke > 0 && heat < most * 0.6) return 'witness';
  // One mention beside somebody else's wrong tells nothing against it.
  return heat >= Math.max(member.mentions > 1 ? 0.6 : 0.9, most * 0.2) ? 'accused' : 'neutral';
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
    const speaks = speakingSide(reading, sides, memory, byOffice);
    const standsFor = (subject: Subject | undefined) => memberBehind(subject, memory, byOffice, foremost);
    const head = standsFor(reading.subject);
    const toldHead = standsFor(reading.told);
    remember(memory, reading, named, subjects, speaks, sides);
    return { subjects, carried: named.length === 0, speaks, head, toldHead };
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
  if (role !== undefined) taken.push(bearerOf(role, byOffice, body, foremost));
  return taken.filter((member) => member !== undefined);
}

/** Whom "the company" or "the regulator" stands for: who was introduced so, or for the general words the last body. */
function bearerOf(
  noun: string,
  byOffice: ReadonlyMap<string, Member>,
  body: Member | undefined,
  foremost: Member | undefined,
): Member | undefined {
  const introduced = byOffice.get(noun);
  if (introduced !== undefined || !BODIES.has(noun)) return introduced;
  const fits = (member: Member | undefined) =>
    member !== undefined && (!PARTICULAR.has(noun) || member.name.toLowerCase().includes(noun));
  return [body, foremost].find(fits);
}

function memberBehind(
  subject: Subject | undefined,
  { last, person, body }: Memory,
  byOffice: ReadonlyMap<string, Member>,
  foremost: Member | undefined,
): Member | undefined {
  switch (subject?.kind) {
    case 'named':
      return subject.member;
    case 'person':
      return person;
    case 'thing-pronoun':
      return body ?? last;
    case 'they':
      return last;
    case 'role':
    case 'power':
      return bearerOf(subject.noun ?? '', byOffice, body, foremost);
    default:
      return undefined;
  }
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

function speakingSide(
  reading: Reading,
  sides: ReadonlyMap<Member, Side>,
  memory: Memory,
  byOffice: ReadonlyMap<string, Member>,
): Side | 'nobody' {
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
      if (reading.bodySpeaks === true) return memory.speaks === 'authority' ? 'authority' : 'accused';
      return memory.speaks === 'nobody' ? sideOfMember(memory.person ?? memory.last) : memory.speaks;
    case 'advocate':
      return sideOfMember(reading.speaker) === 'authority' ? 'authority' : 'accused';
    case 'role': {
      const holder = byOffice.get(reading.speakerNoun ?? '');
      const side = holder && sides.get(holder);
      return side === 'authority' || side === 'witness' ? side : 'accused';
    }
    case 'official':
      return 'authority';
    default:
      return 'witness';
  }
}
