import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AssertionState, isSettled } from '#domain/assertion.states.js';
import {
  type AssertionFacts,
  type Blocker,
  BlockerCode,
  isOnlyAtWork,
  mayBeLifted,
  readiness,
  type ReadinessFacts,
  type ReplyFacts,
} from '#domain/readiness.js';
import { Gravity, LetterStatus, PlacementStatus, ReplyOutcome, Ruling, SignOffKind } from '#domain/vocabulary.js';

const NOW = 1_900_000_000_000;
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const hash = (letter: string) => letter.repeat(64);
const reading = { textSha256: hash('1'), contextSha256: hash('2') };

const opinion = {
  id: id(70),
  ruling: 'defensible' as Ruling,
  ...reading,
  wordingSha256: null as string | null,
  wordingContextSha256: null as string | null,
  unmetConditions: 0,
};
const reply: ReplyFacts = { subjectId: id(80), outcome: 'declined', deadline: null, reflected: false };
/** A grave assertion with which nothing is wrong. */
const sound: AssertionFacts = {
  id: id(1),
  state: 'ruled',
  gravity: 'high',
  placement: 'exact',
  reading,
  opinions: [opinion],
  hasEvidence: true,
  replies: [reply],
};
const letter = { id: id(50), status: 'linked' as LetterStatus, reviewed: true };
const allegation = { id: id(60), hasPosition: true, confirmedAgainst: [sound.id], suggestedAgainst: [] as string[] };
const signOff = (kind: SignOffKind, over = hash('a'), opinionsSha256 = hash('b')) => ({
  id: id(kind === 'legal' ? 90 : 91),
  kind,
  versionSha256: over,
  opinionsSha256,
});
/** Ready in every respect. */
const ready: ReadinessFacts = {
  now: NOW,
  draftId: id(99),
  versionSha256: hash('a'),
  opinionsSha256: hash('b'),
  flagging: false,
  assertions: [sound],
  letters: [letter],
  allegations: [allegation],
  legalStops: [],
  signOffs: [signOff('legal'), signOff('editorial')],
  overrides: [],
};

const withAssertion = (changes: Partial<AssertionFacts>): ReadinessFacts => ({
  ...ready,
  assertions: [{ ...sound, ...changes }],
});
const ruled = (changes: Partial<typeof opinion>) => withAssertion({ opinions: [{ ...opinion, ...changes }] });
const replied = (changes: Partial<ReplyFacts>) => withAssertion({ replies: [{ ...reply, ...changes }] });
const lettered = (changes: Partial<typeof letter>) => ({ ...ready, letters: [{ ...letter, ...changes }] });
const alleged = (changes: Partial<typeof allegation>) => ({ ...ready, allegations: [{ ...allegation, ...changes }] });
const wording = { wordingSha256: hash('3'), wordingContextSha256: hash('4') };

/** For each code, facts that raise it and no other, what it is about, and facts that differ just enough to clear it. */
const CASES: Record<BlockerCode, readonly [raises: ReadinessFacts, about: string, clears: ReadinessFacts]> = {
  'story/legal-stop': [{ ...ready, legalStops: [id(40)] }, id(40), ready],
  'draft/flagging': [{ ...ready, flagging: true }, ready.draftId, ready],
  'placement/ambiguous': [withAssertion({ placement: 'ambiguous' }), sound.id, withAssertion({ placement: 'moved' })],
  'placement/gone-unacknowledged': [
    withAssertion({ placement: 'gone' }),
    sound.id,
    withAssertion({ placement: 'gone', state: 'withdrawn' }),
  ],
  'assertion/unreviewed': [
    withAssertion({ state: 'dismissal_pending' }),
    sound.id,
    withAssertion({ state: 'dismissed' }),
  ],
  'assertion/no-opinion': [withAssertion({ opinions: [] }), sound.id, withAssertion({ opinions: [], gravity: 'low' })],
  'assertion/opinion-void': [ruled({ contextSha256: hash('5') }), sound.id, ruled({})],
  'assertion/not-defensible': [ruled({ ruling: 'not_defensible' }), sound.id, ruled({})],
  'assertion/condition-unmet': [
    ruled({ ruling: 'defensible_if_changed', ...wording }),
    sound.id,
    withAssertion({
      opinions: [{ ...opinion, ruling: 'defensible_if_changed', ...wording }],
      reading: { textSha256: hash('3'), contextSha256: hash('4') },
    }),
  ],
  'assertion/needs-more': [ruled({ ruling: 'needs_more' }), sound.id, ruled({})],
  'assertion/no-evidence': [
    withAssertion({ hasEvidence: false }),
    sound.id,
    withAssertion({ hasEvidence: false, gravity: 'medium' }),
  ],
  'reply/not-put': [replied({ outcome: null }), sound.id, replied({ outcome: 'waived' })],
  'reply/awaiting': [
    replied({ outcome: 'awaiting', deadline: NOW + 1 }),
    sound.id,
    replied({ outcome: 'awaiting', deadline: NOW }),
  ],
  'reply/not-reflected': [
    replied({ outcome: 'answered' }),
    sound.id,
    replied({ outcome: 'answered', reflected: true }),
  ],
  'letter/in-progress': [lettered({ status: 'split' }), letter.id, lettered({})],
  'letter/failed': [lettered({ status: 'failed', reviewed: false }), letter.id, lettered({ status: 'failed' })],
  'letter/unreviewed': [lettered({ reviewed: false }), letter.id, lettered({})],
  'allegation/unreviewed': [
    alleged({ hasPosition: false, confirmedAgainst: [], suggestedAgainst: [sound.id] }),
    allegation.id,
    alleged({ hasPosition: false, confirmedAgainst: [], suggestedAgainst: [] }),
  ],
  'allegation/no-position': [alleged({ hasPosition: false }), allegation.id, alleged({})],
  'sign-off/legal-missing': [{ ...ready, signOffs: [signOff('editorial')] }, ready.draftId, ready],
  'sign-off/editorial-missing': [{ ...ready, signOffs: [signOff('legal')] }, ready.draftId, ready],
  'sign-off/stale': [
    { ...ready, signOffs: [signOff('legal', hash('c')), signOff('editorial')] },
    id(90),
    { ...ready, signOffs: [signOff('legal', hash('c')), signOff('legal'), signOff('editorial')] },
  ],
};

describe('R3: readiness names what stands in the way', () => {
  it.each(BlockerCode.options)('R3: %s is raised, and cleared', (code) => {
    const [raises, about, clears] = CASES[code];
    const { blockers, ready: isReady } = readiness(raises);
    expect(blockers.map((blocker) => [blocker.code, blocker.id])).toEqual([[code, about]]);
    expect(isReady).toBe(false);
    expect(readiness(clears)).toMatchObject({ ready: true, blockers: [] });
  });

  it('R3: conditions other than the wording block as well, until somebody calls them met', () => {
    expect(codes(ruled({ unmetConditions: 1 }))).toEqual(['assertion/condition-unmet']);
  });

  it('R3: an assertion that is about nobody yet has not been put to anybody; one of low gravity need not be', () => {
    expect(codes(withAssertion({ replies: [] }))).toEqual(['reply/not-put']);
    expect(codes(withAssertion({ replies: [], gravity: 'low' }))).toEqual([]);
  });

  it('R3: each subject has to be asked, and is named', () => {
    const second = { ...reply, subjectId: id(81), outcome: null };
    expect(readiness(withAssertion({ replies: [reply, second] })).blockers).toEqual([
      { code: 'reply/not-put', id: sound.id, otherId: id(81) },
    ]);
  });

  it('R3: low gravity needs no opinion, but one that was given counts', () => {
    expect(codes(withAssertion({ gravity: 'low', opinions: [] }))).toEqual([]);
    expect(codes(withAssertion({ gravity: 'low', opinions: [{ ...opinion, ruling: 'not_defensible' }] }))).toEqual([
      'assertion/not-defensible',
    ]);
  });

  it('R3: what has not been placed yet means that the draft is still being flagged, and nothing else', () => {
    expect(codes(withAssertion({ placement: null, reading: null }))).toEqual(['draft/flagging']);
    expect(codes(withAssertion({ placement: null, state: 'dismissed' }))).toEqual([]);
  });

  it('R1: a sign-off over other opinions is stale, over other bytes too', () => {
    for (const other of [signOff('legal', hash('c')), signOff('legal', hash('a'), hash('c'))]) {
      expect(codes({ ...ready, signOffs: [other, signOff('editorial')] })).toEqual(['sign-off/stale']);
    }
  });

  it('an allegation about what is no longer in the version does not matter to it', () => {
    const open = { ...allegation, hasPosition: false };
    for (const changes of [{ placement: 'gone', state: 'withdrawn' }, { state: 'dismissed' }] as const) {
      expect(codes({ ...withAssertion(changes), allegations: [open] })).toEqual([]);
    }
  });

  it('changes by itself at the nearest deadline still to come', () => {
    const waiting = [5, 3, -1].map((hours, n) => ({
      ...reply,
      subjectId: id(200 + n),
      outcome: 'awaiting' as const,
      deadline: NOW + hours * 3_600_000,
    }));
    expect(readiness(withAssertion({ replies: waiting })).changesAt).toBe(NOW + 3 * 3_600_000);
    expect(readiness(ready).changesAt).toBeNull();
  });
});

const codes = (facts: ReadinessFacts) => readiness(facts).blockers.map(({ code }) => code);

const someHash = fc.constantFrom(hash('1'), hash('2'), hash('3'));
const someOpinion = fc.record({
  id: fc.uuid(),
  ruling: fc.constantFrom(...Ruling.options),
  textSha256: someHash,
  contextSha256: someHash,
  wordingSha256: fc.option(someHash),
  wordingContextSha256: fc.option(someHash),
  unmetConditions: fc.nat(2),
});
const someReply = fc.record({
  subjectId: fc.uuid(),
  outcome: fc.option(fc.constantFrom(...ReplyOutcome.options)),
  deadline: fc.option(fc.integer({ min: NOW - 10, max: NOW + 10 })),
  reflected: fc.boolean(),
});
const someAssertion: fc.Arbitrary<AssertionFacts> = fc.record({
  id: fc.uuid(),
  state: fc.constantFrom(...AssertionState.options),
  gravity: fc.constantFrom(...Gravity.options),
  placement: fc.option(fc.constantFrom(...PlacementStatus.options)),
  reading: fc.option(fc.record({ textSha256: someHash, contextSha256: someHash })),
  opinions: fc.array(someOpinion, { maxLength: 3 }),
  hasEvidence: fc.boolean(),
  replies: fc.array(someReply, { maxLength: 3 }),
});
/** Any facts, with overrides that name some of the blockers and some that do not stand. */
const someFacts: fc.Arbitrary<ReadinessFacts> = fc
  .record({
    flagging: fc.boolean(),
    assertions: fc.array(someAssertion, { maxLength: 6 }),
    letters: fc.array(
      fc.record({ id: fc.uuid(), status: fc.constantFrom(...LetterStatus.options), reviewed: fc.boolean() }),
      { maxLength: 3 },
    ),
    legalStops: fc.array(fc.uuid(), { maxLength: 2 }),
    signed: fc.array(fc.tuple(fc.constantFrom(...SignOffKind.options), someHash, someHash), { maxLength: 4 }),
    overrideOf: fc.constantFrom(hash('a'), hash('c')),
    lifted: fc.func(fc.boolean()),
    open: fc.array(fc.tuple(fc.uuid(), fc.boolean(), fc.nat(5), fc.boolean()), { maxLength: 4 }),
  })
  .map(({ signed, overrideOf, lifted, open, ...given }) => {
    const about = (place: number) => given.assertions[place % Math.max(1, given.assertions.length)]?.id;
    const facts: ReadinessFacts = {
      ...ready,
      ...given,
      versionSha256: hash('a'),
      opinionsSha256: hash('2'),
      allegations: open.map(([allegationId, hasPosition, place, confirmed]) => {
        const against = [about(place)].flatMap((one) => one ?? []);
        return {
          id: allegationId,
          hasPosition,
          confirmedAgainst: confirmed ? against : [],
          suggestedAgainst: confirmed ? [] : against,
        };
      }),
      signOffs: signed.map(([kind, over, opinions], n) => ({ ...signOff(kind, over, opinions), id: id(300 + n) })),
      overrides: [],
    };
    const named = readiness(facts).blockers.filter((blocker) => lifted(blocker.code, blocker.id));
    return { ...facts, overrides: [{ id: id(400), versionSha256: overrideOf, blockers: named }] };
  });

const same = (one: Blocker) => (other: Blocker) =>
  one.code === other.code && one.id === other.id && one.otherId === other.otherId;

describe('R3: whatever the facts', () => {
  it('R3: a draft is ready exactly when nothing blocks, and each blocker is either in the way or lifted', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const judged = readiness(facts);
        expect(judged.ready).toBe(judged.blockers.length === 0);
        const all = readiness({ ...facts, overrides: [] }).blockers;
        expect(judged.blockers.length + judged.lifted.length).toBe(all.length);
        for (const blocker of all) {
          expect([...judged.blockers, ...judged.lifted].some(same(blocker))).toBe(true);
        }
      }),
    );
  });

  it('R3: an override lifts only what it names, only of these bytes, and never what cannot be lifted', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const [override] = facts.overrides;
        for (const lifted of readiness(facts).lifted) {
          expect(mayBeLifted(lifted, facts)).toBe(true);
          expect(['story/legal-stop', 'draft/flagging', 'placement/ambiguous', 'assertion/unreviewed']).not.toContain(
            lifted.code,
          );
          expect(override?.versionSha256).toBe(facts.versionSha256);
          expect(override?.blockers.some(same(lifted))).toBe(true);
        }
      }),
    );
  });

  it('a lawyer who signed other words can be published against, an editor who did cannot', () => {
    const signOffs = [signOff('legal', hash('c')), signOff('editorial', hash('c'))];
    const found = readiness({ ...ready, signOffs }).blockers;
    expect(found.map(({ code }) => code)).toEqual(['sign-off/stale', 'sign-off/stale']);
    expect(found.map((one) => mayBeLifted(one, { signOffs }))).toEqual([true, false]);
  });

  it('knows work in hand on a letter from what a person must do', () => {
    const atWork = { ...letter, status: 'split' as const };
    expect(isOnlyAtWork(readiness({ ...ready, letters: [atWork] }))).toBe(true);
    expect(isOnlyAtWork(readiness({ ...ready, letters: [atWork, { ...letter, reviewed: false }] }))).toBe(false);
    expect(isOnlyAtWork(readiness(ready))).toBe(false);
  });

  it('R3: one assertion more takes no other blocker away', () => {
    fc.assert(
      fc.property(someFacts, someAssertion, (facts, more) => {
        const after = readiness({ ...facts, assertions: [...facts.assertions, more] }).blockers;
        for (const blocker of readiness(facts).blockers) expect(after.some(same(blocker))).toBe(true);
      }),
    );
  });

  it('R3: settled assertions block nothing', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const without = { ...facts, assertions: facts.assertions.filter(({ state }) => !isSettled(state)) };
        expect(readiness(facts)).toEqual(readiness(without));
      }),
    );
  });

  it('R3: pending work means not ready', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const pending =
          facts.flagging || facts.assertions.some(({ state, placement }) => !isSettled(state) && placement === null);
        if (pending) expect(readiness(facts).ready).toBe(false);
      }),
    );
  });
});
