import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeOpinion, type OpinionBasis, prevailingAdvice, type Reading } from '#domain/judge-opinion.js';
import { Ruling } from '#domain/vocabulary.js';

const READ: Reading = { textSha256: 'words', contextSha256: 'around' };

function opinion(over: Partial<OpinionBasis> = {}): OpinionBasis {
  return {
    id: 'one',
    ruling: 'defensible',
    textSha256: READ.textSha256,
    contextSha256: READ.contextSha256,
    wordingSha256: null,
    wordingContextSha256: null,
    unmetConditions: 0,
    ...over,
  };
}

const asking = (over: Partial<OpinionBasis> = {}) =>
  opinion({
    ruling: 'defensible_if_changed',
    wordingSha256: 'wording',
    wordingContextSha256: 'wording around',
    ...over,
  });

const WORDED: Reading = { textSha256: 'wording', contextSha256: 'wording around' };

describe('R1: an opinion is about what was read', () => {
  it('R2: the same words in the same context carry it', () => {
    expect(judgeOpinion(opinion(), READ)).toEqual({ validity: 'carried' });
    expect(judgeOpinion(asking(), READ)).toEqual({ validity: 'carried' });
  });

  it('R2: the very wording it required, in that context, meets its condition', () => {
    expect(judgeOpinion(asking(), WORDED)).toEqual({ validity: 'condition_met' });
  });

  it.each([
    ['other words', { textSha256: 'other', contextSha256: 'around' }, ['text']],
    ['other words, and so another paragraph', { textSha256: 'other', contextSha256: 'other around' }, ['text']],
    ['the same words under another headline', { textSha256: 'words', contextSha256: 'other around' }, ['context']],
    ['the wording under another headline', { textSha256: 'wording', contextSha256: 'other around' }, ['context']],
    ['the wording with the old context', { textSha256: 'wording', contextSha256: 'around' }, ['context']],
    ['words whose place is unknown', null, ['place']],
  ])('R2: %s void it, and say so', (_what, reading, causes) => {
    expect(judgeOpinion(asking(), reading)).toEqual({ validity: 'void', causes });
  });

  it('R2: an opinion without a wording has no condition that anything could meet', () => {
    expect(judgeOpinion(opinion(), WORDED)).toEqual({ validity: 'void', causes: ['text'] });
  });

  it('R2: given again over the wording it requires, its condition is met', () => {
    const again = asking({ textSha256: 'wording', contextSha256: 'wording around' });
    expect(judgeOpinion(again, WORDED)).toEqual({ validity: 'condition_met' });
  });
});

describe('what the standing opinions come to', () => {
  it('none, and none that speaks about these words, are two answers', () => {
    expect(prevailingAdvice([], READ)).toEqual({ outcome: 'none' });
    expect(prevailingAdvice([opinion()], null)).toEqual({ outcome: 'void', opinionIds: ['one'] });
  });

  it('the stricter of two prevails, and the difference is named', () => {
    const mild = opinion({ id: 'mild' });
    const strict = opinion({ id: 'strict', ruling: 'not_defensible' });
    for (const both of [
      [mild, strict],
      [strict, mild],
    ]) {
      expect(prevailingAdvice(both, READ)).toMatchObject({
        outcome: 'prevails',
        opinionId: 'strict',
        ruling: 'not_defensible',
        differs: ['mild'],
      });
    }
  });

  it('R2: a strict opinion about other words does not prevail over one that read these', () => {
    const strict = opinion({ id: 'strict', ruling: 'not_defensible', textSha256: 'other' });
    expect(prevailingAdvice([strict, opinion()], READ)).toMatchObject({ opinionId: 'one', ruling: 'defensible' });
  });

  it('R2: with the required wording in place the ruling is as good as defensible; its other conditions remain', () => {
    expect(prevailingAdvice([asking({ unmetConditions: 2 })], WORDED)).toMatchObject({
      ruling: 'defensible',
      conditionMet: true,
      unmetConditions: 2,
    });
  });

  it('never milder than any opinion that speaks about these words, whatever their order', () => {
    const hash = fc.constantFrom('words', 'around', 'wording', 'wording around', 'other');
    const basis = fc.record({
      id: fc.uuid(),
      ruling: fc.constantFrom(...Ruling.options),
      textSha256: hash,
      contextSha256: hash,
      wordingSha256: fc.option(hash),
      wordingContextSha256: fc.option(hash),
      unmetConditions: fc.nat(3),
    });
    const reading = fc.option(fc.record({ textSha256: hash, contextSha256: hash }));
    fc.assert(
      fc.property(fc.array(basis, { maxLength: 6 }), reading, (opinions, now) => {
        const advice = prevailingAdvice(opinions, now);
        const speaking = opinions.filter((one) => judgeOpinion(one, now).validity !== 'void');
        if (advice.outcome !== 'prevails') {
          expect(speaking).toEqual([]);
          return;
        }
        const order = ['defensible', 'defensible_if_changed', 'needs_more', 'not_defensible'];
        for (const one of speaking) {
          const ruling = judgeOpinion(one, now).validity === 'condition_met' ? 'defensible' : one.ruling;
          expect(order.indexOf(advice.ruling)).toBeGreaterThanOrEqual(order.indexOf(ruling));
          expect(advice.unmetConditions).toBeGreaterThanOrEqual(one.unmetConditions);
        }
        const turned = prevailingAdvice([...opinions].reverse(), now);
        expect(turned.outcome === 'prevails' && turned.ruling).toBe(advice.ruling);
      }),
    );
  });
});
