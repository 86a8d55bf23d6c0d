// Who asks in the matrix, where what they ask for lies, and which of these places each of them reaches.

/** One letter each, so that a rule names its people in a word: `RELM` is everybody of the newsroom but counsel and administrators. */
export const PERSONAS = {
  R: 'reporter',
  E: 'editor',
  L: 'lawyer',
  C: 'outside counsel, given the story',
  M: 'managing editor',
  A: 'administrator',
  P: 'an editor of a newsroom that the story is shared with',
  Q: 'a lawyer of a newsroom that the story is shared with',
  F: 'an editor of a newsroom that has nothing to do with it',
  X: 'somebody who did not sign in',
} as const;
export type Persona = keyof typeof PERSONAS;
export const EVERYBODY = Object.keys(PERSONAS) as Persona[];

export const PLACES = {
  own: 'a story in which they wrote the words and keep the source',
  same: 'a story that counsel were given and that is shared',
  opened: 'the same story, and in it what was opened to partners piece by piece',
  other: 'another story of the newsroom, which counsel were not given',
  elsewhere: 'a story of another newsroom',
} as const;
export type Place = keyof typeof PLACES;

/** In another newsroom's story a partner acts by the partner's row of a rule, and else as what they are at home. */
export const AT_HOME: Readonly<Record<Persona, string>> = {
  R: 'R',
  E: 'E',
  L: 'L',
  C: 'C',
  M: 'M',
  A: 'A',
  P: 'E',
  Q: 'L',
  F: 'E',
  X: '',
};

export const isPartner = (persona: Persona): boolean => persona === 'P' || persona === 'Q';
const ofNewsroom = (persona: Persona): boolean => 'RELM'.includes(persona);

/** Where each is asked. Nobody else has anything of their own here. */
export function placesOf(persona: Persona): Place[] {
  if (persona === 'X') return ['same', 'elsewhere'];
  if (isPartner(persona)) return ['same', 'opened', 'other', 'elsewhere'];
  // `elsewhere` is their own newsroom.
  if (persona === 'F') return ['same', 'other'];
  if (persona === 'A') return ['same', 'other', 'elsewhere'];
  return ['own', 'same', 'other', 'elsewhere'];
}

/** Whether stories in this place are in the persona's reach at all. */
export function reaches(persona: Persona, place: Place): boolean {
  if (place === 'elsewhere' || persona === 'X' || persona === 'F' || persona === 'A') return false;
  if (ofNewsroom(persona)) return true;
  return place !== 'other';
}
