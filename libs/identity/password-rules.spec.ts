import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requireGoodPassword } from '#identity/password-rules.js';

const refusalOf = (password: string, about: string[] = [], hasSecondFactor = false): string | null => {
  try {
    requireGoodPassword(password, about, hasSecondFactor);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a password', () => {
  it.each([
    ['fourteen chars', false, 'password/too-short'],
    ['fifteen chars !', false, null],
    ['eight! x', true, null],
    ['seven!x', true, 'password/too-short'],
    ['🦉🦉🦉🦉🦉🦉🦉', true, 'password/too-short'],
    ['a long enough password', false, null],
  ])('%j with a second factor %j: %s', (password, hasSecondFactor, code) => {
    expect(refusalOf(password, [], hasSecondFactor)).toBe(code);
  });

  it.each([
    'passwordpassword',
    'Password-Password',
    'correct horse battery staple',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '- - - - - - - - -',
  ])('%j is too easy', (password) => {
    expect(refusalOf(password)).toBe('password/too-easy');
  });

  it('is not the e-mail address, the name or the newsroom of its person, whatever is put around it', () => {
    const about = ['henrietta.malpas@harbour-gazette.example', 'Henrietta Malpas', 'The Harbour Gazette'];
    for (const password of [
      'henrietta.malpas1',
      'Henrietta Malpas!',
      'henrietta.malpas@harbour-gazette.example',
      'the-harbour-gazette-24',
      'HenriettaMalpasHenriettaMalpas',
    ]) {
      expect([password, refusalOf(password, about)]).toEqual([password, 'password/too-easy']);
    }
    expect(refusalOf('henrietta keeps nine tortoises', about)).toBeNull();
  });

  it('may hold any characters, and is never changed or cut before it is judged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (password) => {
        const code = refusalOf(password);
        if (password.length > 256) expect(code).toBe('request/invalid');
        else if (Array.from(password).length < 15) expect(code).toBe('password/too-short');
        else expect([null, 'password/too-easy']).toContain(code);
      }),
    );
  });
});
