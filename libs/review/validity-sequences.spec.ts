import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Placement } from '#database/entities/placement.entity.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import type { Block } from '#domain/canonical-version.js';
import { judgeOpinion, type Judgement, type OpinionBasis } from '#domain/judge-opinion.js';
import type { BlockKind } from '#domain/vocabulary.js';
import { type Stand, voidingOf } from '#review/opinion-voiding.js';
import { readingOf, readingWith } from '#review/read-version.js';

/** Sequences to try; more of them on demand. */
const RUNS = Number(process.env['NIGHTLAWYER_TORTURE'] ?? 200);
const STEPS = 30;

/** The article as its author thinks of it. The oracle reads this; the product reads blocks and offsets. */
interface Sentence {
  readonly id: number;
  readonly text: string;
}
interface Part {
  readonly kind: BlockKind;
  readonly paragraphs: readonly (readonly Sentence[])[];
}
type Article = readonly Part[];

class Dice {
  constructor(private state: number) {}
  /** A whole number below `limit` (mulberry32). */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  }
  one<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
}

const WORDS = [
  'Brackwater',
  'Farrant',
  'ferry',
  'hull',
  'cracked',
  'denied',
  'the',
  'a 12-page',
  '“paper”',
  'in May',
  '🛳',
];
const KINDS: BlockKind[] = [
  'headline',
  'standfirst',
  'body',
  'caption',
  'body',
  'seo_headline',
  'push_alert',
  'social_copy',
];

let lastId = 0;
function sentence(dice: Dice): Sentence {
  lastId += 1;
  const words = Array.from({ length: 2 + dice.below(5) }, () => dice.one(WORDS));
  return { id: lastId, text: `${words.join(' ')}${dice.one(['.', '?', '…'])}` };
}

function part(dice: Dice, kind: BlockKind): Part {
  const paragraph = () => Array.from({ length: 1 + dice.below(3) }, () => sentence(dice));
  const count = kind === 'body' ? 1 + dice.below(3) : 1;
  return { kind, paragraphs: Array.from({ length: count }, paragraph) };
}

const sentencesOf = (article: Article) => article.flatMap(({ paragraphs }) => paragraphs.flat());

/** The article with a sentence put through `change`: kept, replaced, or left out. Empty paragraphs and parts go with it. */
function withSentence(article: Article, id: number, change: (old: Sentence) => Sentence[]): Article {
  return article
    .map(({ kind, paragraphs }) => ({
      kind,
      paragraphs: paragraphs
        .map((paragraph) => paragraph.flatMap((one) => (one.id === id ? change(one) : [one])))
        .filter((paragraph) => paragraph.length > 0),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function edited(article: Article, dice: Dice): Article {
  const target = dice.one(sentencesOf(article));
  switch (dice.below(5)) {
    case 0:
      return withSentence(article, target.id, ({ id }) => [{ id, text: sentence(dice).text }]);
    case 1:
      return withSentence(article, target.id, (old) => [old, sentence(dice)]);
    case 2:
      return withSentence(article, target.id, (old) => [sentence(dice), old]);
    case 3:
      return sentencesOf(article).length > 3 ? withSentence(article, target.id, () => []) : article;
    default: {
      const at = dice.below(article.length + 1);
      return [...article.slice(0, at), part(dice, dice.one(KINDS)), ...article.slice(at)];
    }
  }
}

const paragraphText = (paragraph: readonly Sentence[]) => paragraph.map(({ text }) => text).join(' ');
const partText = ({ paragraphs }: Part) => paragraphs.map(paragraphText).join('\n\n');
const blocksOf = (article: Article): Block[] => article.map((one) => ({ kind: one.kind, text: partText(one) }));

/** Offsets by counting what stands before: nothing is searched for. */
function spanOf(article: Article, id: number): { start: number; end: number } | null {
  let at = 0;
  for (const { paragraphs } of article) {
    for (const paragraph of paragraphs) {
      for (const { id: other, text } of paragraph) {
        if (other === id) return { start: at, end: at + text.length };
        at += text.length + 1;
      }
      at += 1;
    }
  }
  return null;
}

/** What a reader sees, in plain words: no hashes, no offsets. */
interface OracleView {
  text: string;
  paragraph: string;
  around: string;
}

function view(article: Article, id: number): OracleView | null {
  const around = article
    .filter(({ kind }) => kind === 'headline' || kind === 'standfirst' || kind === 'caption')
    .map((one) => `${one.kind}: ${partText(one)}`)
    .join('\n---\n');
  for (const { paragraphs } of article) {
    for (const paragraph of paragraphs) {
      const found = paragraph.find((one) => one.id === id);
      if (found !== undefined) return { text: found.text, paragraph: paragraphText(paragraph), around };
    }
  }
  return null;
}

const alike = (one: OracleView, other: OracleView) => one.paragraph === other.paragraph && one.around === other.around;

interface OracleOpinion {
  read: OracleView;
  /** As it would be seen with the wording in place; null where none is required. */
  wanted: OracleView | null;
}

/** R1 and R2 as the design says them. */
function oracle({ read, wanted }: OracleOpinion, now: OracleView | null): Judgement {
  if (now === null) return { validity: 'void', causes: ['place'] };
  if (wanted !== null && now.text === wanted.text) {
    if (alike(now, wanted)) return { validity: 'condition_met' };
    if (now.text !== read.text || !alike(now, read)) return { validity: 'void', causes: ['context'] };
  }
  if (now.text !== read.text) return { validity: 'void', causes: ['text'] };
  return alike(now, read) ? { validity: 'carried' } : { validity: 'void', causes: ['context'] };
}

function give(article: Article, id: number, wording: string | null): { basis: OpinionBasis; told: OracleOpinion } {
  const span = spanOf(article, id);
  const read = view(article, id);
  if (span === null || read === null) throw new Error('nothing to rule on');
  const blocks = blocksOf(article);
  const reading = readingOf(blocks, span);
  if (reading === null) throw new Error('the product sees nothing there');
  const asked = wording === null ? null : readingWith(blocks, span, wording);
  const wanted =
    wording === null
      ? null
      : view(
          withSentence(article, id, () => [{ id, text: wording }]),
          id,
        );
  return {
    basis: {
      id: 'opinion',
      ruling: wording === null ? 'defensible' : 'defensible_if_changed',
      ...reading,
      wordingSha256: asked?.textSha256 ?? null,
      wordingContextSha256: asked?.contextSha256 ?? null,
      unmetConditions: 0,
    },
    told: { read, wanted },
  };
}

function stand(article: Article, id: number, number: number): Stand {
  const span = spanOf(article, id);
  return {
    version: { number, blocks: blocksOf(article) } as DraftVersion,
    placement: {
      status: span === null ? 'gone' : 'exact',
      start: span?.start ?? null,
      end: span?.end ?? null,
    } as Placement,
  };
}

describe('R1, R2: opinions over any sequence of edits', () => {
  it(
    `R2: are carried, met or void just as an independent reader says, over ${RUNS} sequences`,
    () => {
      const seen = { carried: 0, condition_met: 0, void: 0 };
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const dice = new Dice(seed);
          const history: Article[] = [
            ['headline', 'standfirst', 'body', 'caption', 'body'].map((kind) => part(dice, kind as BlockKind)),
          ];
          const { id } = dice.one(sentencesOf(history[0] ?? []));
          const wording = dice.below(2) === 0 ? null : sentence(dice).text;
          const { basis, told } = give(history[0] ?? [], id, wording);
          const stands: Stand[] = [stand(history[0] ?? [], id, 1)];
          let voidSince: number | null = null;
          for (let step = 2; step <= STEPS; step += 1) {
            const now = history.at(-1) ?? [];
            const way = dice.below(6);
            if (way === 0) history.push(dice.one(history));
            else if (way === 1) history.push(history[0] ?? []);
            else if (way === 2 && wording !== null) history.push(withSentence(now, id, () => [{ id, text: wording }]));
            else if (way === 3 && wording !== null)
              history.push(withSentence(history[0] ?? [], id, () => [{ id, text: wording }]));
            else history.push(edited(now, dice));

            const next = history.at(-1) ?? [];
            const standing = stand(next, id, step);
            stands.push(standing);
            const expected = oracle(told, view(next, id));
            const found = judgeOpinion(basis, readingOf(standing.version.blocks, standing.placement));
            expect(found).toEqual(expected);
            seen[found.validity] += 1;

            // The edit that is named is the first after which it never held again.
            if (expected.validity !== 'void') voidSince = null;
            else voidSince ??= step;
            if (step < STEPS && dice.below(4) > 0) continue;
            const voiding = voidingOf(basis, stands);
            expect(voiding?.version.number ?? null).toBe(voidSince);
            // What is shown is never nothing, where there is anything to show.
            if (voiding !== undefined) expect(voiding.changes).not.toEqual([]);
          }
        }),
        { numRuns: RUNS },
      );
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 4);
    },
    60_000 + 50 * RUNS,
  );
});
