import { describe, expect, it } from '@jest/globals';
import type { FlaggedAssertion } from '@nightlawyer/text/flag.js';
import fc from 'fast-check';
import type { AssertionState } from '#domain/assertion.states.js';
import type { Block } from '#domain/canonical-version.js';
import { versionText } from '#domain/version-text.js';
import { type FlaggingState, isSame, type KnownAssertion, planFlagging } from '#review/plan-flagging.js';

const STOLE = 'Harbour master Ilse Vandermolen stole the anchor fund.';
const CALM = 'The sea was calm that week and the boats stayed in.';
const RAIN = 'It rained on the quay from morning until the evening.';

const blocks = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'body', text }));

function spanOf(version: readonly Block[], words: string) {
  const start = versionText(version).indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the version`);
  return { start, end: start + words.length };
}

function proposal(version: readonly Block[], words: string): FlaggedAssertion {
  const more = { gravity: 'high', reasons: ['x'], subjects: [], score: 1 };
  return {
    ...spanOf(version, words),
    category: 'fact',
    chaseLevel: 1,
    harms: ['reputation'],
    ...more,
  } as FlaggedAssertion;
}

function known(version: readonly Block[], words: string, state: AssertionState = 'flagged', id = 'a'): KnownAssertion {
  const anchor = { versionNumber: 1, ...spanOf(version, words) };
  return { id, number: 1, state, first: anchor, last: anchor };
}

function state(versions: Block[][], assertions: KnownAssertion[], numbers = [versions.length]): FlaggingState {
  return { versions: new Map(versions.map((each, index) => [index + 1, each])), numbers, assertions, placements: [] };
}

describe('planning what becomes of assertions', () => {
  const first = blocks(CALM, STOLE, RAIN);

  it('R5: what overlaps a standing assertion by half of the shorter is not proposed', () => {
    const part = STOLE.slice(0, 30);
    const plan = planFlagging(state([first, first], [known(first, STOLE)]), [
      proposal(first, STOLE),
      proposal(first, part),
      proposal(first, RAIN),
    ]);
    expect(plan.proposals.map(({ start }) => start)).toEqual([spanOf(first, RAIN).start]);
  });

  it('R5: the words of a dismissed assertion are not proposed anywhere, until they change', () => {
    const moved = blocks(STOLE, CALM, RAIN, STOLE);
    const again = planFlagging(state([first, moved], [known(first, STOLE, 'dismissed')]), [
      proposal(moved, STOLE),
      { ...proposal(moved, STOLE), start: versionText(moved).lastIndexOf(STOLE), end: versionText(moved).length },
    ]);
    expect(again.proposals).toEqual([]);
    const changed = blocks(CALM, STOLE.replace('anchor', 'pension'), RAIN);
    const plan = planFlagging(state([first, changed], [known(first, STOLE, 'dismissed')]), [
      proposal(changed, STOLE.replace('anchor', 'pension')),
    ]);
    expect(plan).toMatchObject({ reopen: ['a'], proposals: [], changed: ['a'] });
  });

  it('R5: curly quotes and no-break spaces alone do not bring a dismissed assertion back', () => {
    const quoted = blocks(CALM, `${STOLE} "Never," she said.`, RAIN);
    const curly = blocks(CALM, `${STOLE.replace(' the', '\u00a0the')} “Never,” she said.`, RAIN);
    const plan = planFlagging(state([quoted, curly], [known(quoted, STOLE, 'dismissed')]), []);
    expect(plan.reopen).toEqual([]);
  });

  it('R2: an undo two versions later finds the words as they were marked', () => {
    const other = STOLE.replace('stole the anchor fund', 'is said by two clerks to have emptied the strongbox');
    const versions = [first, blocks(CALM, other, RAIN), blocks(CALM, RAIN), first];
    const plan = planFlagging(state(versions, [known(first, STOLE)], [2, 3, 4]), []);
    expect(plan.placements.find(({ versionNumber }) => versionNumber === 3)?.status).toBe('gone');
    expect(plan.placements.at(-1)).toMatchObject({ versionNumber: 4, span: spanOf(first, STOLE) });
  });

  it('R2: it stays with its last words, and the first ones, back in another place, are proposed as something new', () => {
    const softened = STOLE.replace('stole', 'borrowed, and has not yet given back,');
    const second = blocks(CALM, softened, RAIN);
    const both = blocks(CALM, softened, RAIN, 'A new part begins here.', STOLE);
    const last = { versionNumber: 2, ...spanOf(second, softened) };
    const plan = planFlagging(state([first, second, both], [{ ...known(first, STOLE), last }], [3]), [
      proposal(both, STOLE),
    ]);
    expect(plan.placements).toMatchObject([{ status: 'exact', span: spanOf(both, softened) }]);
    expect(plan.proposals).toHaveLength(1);
  });

  it('R2: words that a paragraph break now runs through are for a person to place', () => {
    const torn = blocks(CALM, 'Harbour master Ilse Vandermolen', 'stole the anchor fund.', RAIN);
    const [place] = planFlagging(state([first, torn], [known(first, STOLE)]), []).placements;
    expect(place).toMatchObject({ status: 'ambiguous', span: null });
    expect(place?.candidates.map(({ start, end }) => versionText(torn).slice(start, end))).toEqual([
      'Harbour master Ilse Vandermolen',
      'stole the anchor fund.',
    ]);
  });

  it('an assertion that was withdrawn is restored where its very words are back, and where others stand it stays so', () => {
    const without = blocks(CALM, RAIN);
    const gone = planFlagging(state([first, without], [known(first, STOLE, 'withdrawn')]), []);
    expect([gone.restore, gone.placements[0]?.status]).toEqual([[], 'gone']);
    expect(planFlagging(state([first, first], [known(first, STOLE, 'withdrawn')]), []).restore).toEqual(['a']);
    const reworded = blocks(CALM, STOLE.replace('anchor', 'pension'), RAIN);
    const words = STOLE.replace('anchor', 'pension');
    const plan = planFlagging(state([first, reworded], [known(first, STOLE, 'withdrawn')]), [
      proposal(reworded, words),
    ]);
    expect([plan.restore, plan.proposals.length]).toEqual([[], 1]);
  });

  it('once written, the same plan has nothing more to say', () => {
    const sentence = fc.constantFrom(
      STOLE,
      CALM,
      RAIN,
      STOLE.replace('stole', 'hid'),
      'A gull cried.',
      `${CALM} ${RAIN}`,
    );
    const version = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((texts) => blocks(...texts));
    fc.assert(
      fc.property(version, version, (second, third) => {
        const before = state([first, second, third], [known(first, STOLE)], [2, 3]);
        const flags = versionText(third).includes(STOLE) ? [proposal(third, STOLE)] : [];
        const plan = planFlagging(before, flags);
        for (const { span, candidates, versionNumber } of plan.placements) {
          const length = versionText(versionNumber === 2 ? second : third).length;
          for (const { start, end } of [...candidates, ...(span === null ? [] : [span])])
            expect(start >= 0 && start < end && end <= length).toBe(true);
        }
        const written: FlaggingState = {
          ...before,
          numbers: [3],
          assertions: [
            ...before.assertions,
            ...plan.proposals.map((each, index) => {
              const anchor = { versionNumber: 3, start: each.start, end: each.end };
              return { id: `p${index}`, number: index + 2, state: 'proposed' as const, first: anchor, last: anchor };
            }),
          ],
          placements: [
            ...plan.placements.map(({ id, span, ...place }) => ({
              ...place,
              assertionId: id,
              start: span?.start ?? null,
              end: span?.end ?? null,
            })),
            ...plan.proposals.map(({ start, end }, index) => ({
              assertionId: `p${index}`,
              versionNumber: 3,
              status: 'exact' as const,
              start,
              end,
              candidates: [],
            })),
          ].filter(({ versionNumber }) => versionNumber === 3),
        };
        expect(planFlagging(written, flags)).toMatchObject({
          placements: [],
          proposals: [],
          reopen: [],
          restore: [],
          changed: [],
        });
      }),
      { numRuns: 200 },
    );
  });

  it('half of the shorter is the same, less is not', () => {
    expect(isSame({ start: 0, end: 10 }, { start: 5, end: 30 })).toBe(true);
    expect(isSame({ start: 0, end: 10 }, { start: 6, end: 30 })).toBe(false);
    expect(isSame({ start: 0, end: 10 }, { start: 10, end: 12 })).toBe(false);
  });
});
