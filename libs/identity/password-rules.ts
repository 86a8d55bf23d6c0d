// Which passwords are taken: long ones, that are not the first anybody would try (NIST SP 800-63B-4, 3.1.1).
import { Refusal } from '#domain/errors.js';
import { LONGEST_PASSWORD } from '#identity/password.js';

const ALONE = 15;
const WITH_SECOND_FACTOR = 8;

/** The commonest of those long enough to pass, and what people make of them: lower case, letters and digits only. */
const COMMON = new Set(
  `password123456 passwordpassword password1234567 123456789012345 1234567890123456 12345678901234567890
   qwertyuiopasdfgh qwertyuiopasdfghjkl qwertyuiop12345 qwerty1234567890 1qaz2wsx3edc4rfv 1q2w3e4r5t6y7u8i
   abcdefghijklmno abcdefghijklmnop abcdefghijklmnopqrstuvwxyz iloveyouiloveyou letmeinletmeinletmein
   administrator123 administratoradministrator welcomewelcome1 changemechangeme correcthorsebatterystaple
   thequickbrownfox thequickbrownfoxjumpsoverthelazydog toberornottobe tobeornottobethatisthequestion
   mypasswordispassword thisismypassword iamthebestintheworld passwordispassword nightlawyernightlawyer
   password12345678 passw0rdpassw0rd adminadminadmin superman123456789 footballfootball baseballbaseball
   12345678 123456789 1234567890 password password1 password12 password123 qwerty123 qwertyuiop 11111111 iloveyou
   sunshine princess football baseball superman trustno1 letmein1 welcome1 starwars computer michelle abcd1234
   1q2w3e4r 1qaz2wsx qwer1234 asdfghjkl zxcvbnm1 changeme administrator passw0rd`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * @param about what belongs to the person: e-mail address, name, newsroom
 * @throws Refusal `password/too-short` or `password/too-easy`; `request/invalid` above 256 characters
 */
export function requireGoodPassword(password: string, about: readonly string[], hasSecondFactor: boolean): void {
  if (password.length > LONGEST_PASSWORD) throw new Refusal('request/invalid');
  if (isTooShort(password, hasSecondFactor)) throw new Refusal('password/too-short');
  const bare = bareOf(password);
  if (bare === '' || COMMON.has(bare) || isRepeated(bare)) throw new Refusal('password/too-easy');
  if (about.flatMap(namesIn).some((name) => isMostly(bare, name))) throw new Refusal('password/too-easy');
}

/** Length in code points, which is what a person counts. */
export function isTooShort(password: string, hasSecondFactor: boolean): boolean {
  return Array.from(password).length < (hasSecondFactor ? WITH_SECOND_FACTOR : ALONE);
}

function bareOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** One piece said again and again: `aaaaaaaaaaaaaaa`, `abcabcabcabcabc`. */
function isRepeated(bare: string): boolean {
  return /^(.{1,8}?)\1{2,}$/u.test(bare);
}

/** The whole, and for an address what stands before its at sign. */
function namesIn(text: string): string[] {
  return [bareOf(text), bareOf(text.split('@')[0] ?? '')].filter((name) => name.length >= 4);
}

/** The name, said once or more, with no more than four characters of anything else. */
function isMostly(bare: string, name: string): boolean {
  return bare.includes(name) && bare.replaceAll(name, '').length <= 4;
}
