// Calls for records to be kept, plain and in other words, and what only sounds like one.
import { describe, expect, it } from '@jest/globals';
import { wordsOf } from './cues.js';
import { callsForKeeping } from './keeping.js';

const called = (sentence: string): number => callsForKeeping(wordsOf(sentence));

describe('a call for records to be kept', () => {
  it.each([
    'You must preserve every draft, recording and message that touches on our client.',
    'Keep your notebooks, tapes and drafts until this is over.',
    'The newspaper is directed to retain the whole file, including photographs and e-mails.',
    'All footage and correspondence is to be kept in a safe place.',
    'Tell your reporters to hang on to their phones and the chats on them.',
    'The automatic deletion of messages and recordings after thirty days must be suspended.',
    'No note or recording may be destroyed.',
  ])('is heard: %s', (sentence) => {
    expect(called(sentence)).toBeGreaterThanOrEqual(2);
  });

  it('says nothing of what, and is heard none the less', () => {
    expect(called('Nothing is to be deleted.')).toBeGreaterThanOrEqual(2);
  });

  it.each([
    'We have preserved our documents and records with care.',
    'The shop was closed at nine, and the till was empty.',
    'Your reporter never rang.',
  ])('is not heard where there is none: %s', (sentence) => {
    expect(called(sentence)).toBe(0);
  });

  it('is only faint where records are merely spoken of', () => {
    expect(called('The documents and messages that the paper keeps on its shelf are old.')).toBeLessThan(2);
  });
});
