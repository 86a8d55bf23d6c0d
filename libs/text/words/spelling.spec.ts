import { describe, expect, it } from '@jest/globals';
import { wordForm } from './lexicon.js';

const term = (word: string): number => wordForm(word).term;

describe('one spelling', () => {
  it.each([
    ['organisations', 'organization'],
    ['analysed', 'analyze'],
    ['haemodialysis', 'hemodialysis'],
    ['behavioural', 'behavioral'],
    ['defence', 'defense'],
    ['licence', 'licensed'],
    ['cancelled', 'canceling'],
    ['labelling', 'labeled'],
    ['centres', 'centers'],
    ['fulfilled', 'fulfils'],
    ['enrolment', 'enrollment'],
    ['fulfil', 'fulfill'],
    ['judgement', 'judgments'],
  ])('%s and %s are one word', (british, american) => {
    expect(term(british)).toBe(term(american));
  });

  it.each([
    ['advise', 'advising'],
    ['promise', 'promised'],
    ['premises', 'premise'],
    ['exercise', 'exercising'],
  ])('%s and %s have no other spelling and stay together', (one, other) => {
    expect(term(one)).toBe(term(other));
  });

  it.each([
    ['draft', 'draught'],
    ['check', 'cheque'],
    ['storey', 'story'],
  ])('%s and %s mean different things more often than not', (one, other) => {
    expect(term(one)).not.toBe(term(other));
  });
});
