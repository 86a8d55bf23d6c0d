// What a rule of access says, and about what.
import type { Persona, Place } from './personas.js';

/**
 * What a rule is about.
 * `story`: a thing of a story. Who does not reach the story is answered as if it were not there.
 * `newsroom`: what belongs to no story: everybody has their own newsroom's, and another newsroom's is not there.
 * `self`: one's own; somebody else's is not there.
 * `open`: nobody need sign in.
 */
type About = 'story' | 'newsroom' | 'self' | 'open';

export interface AccessRule {
  /** In words, for whoever reads this. */
  readonly rule: string;
  readonly about: About;
  /** Letters of personas. `P` stands for both kinds of partner. */
  readonly who: string;
  /** Of these only as far as it was opened to partners piece by piece. */
  readonly opened?: true;
  /** Not where they wrote the words, with what they are told then. */
  readonly notOwn?: string;
  /** Of `who`, those who may only what is their own, with what they are told of others'. */
  readonly onlyOwn?: readonly [who: string, told: string];
  /** What is said to them otherwise than the rule says, each with its reason. */
  readonly but?: Readonly<Partial<Record<`${Persona} ${Place}`, readonly [told: string, why: string]>>>;
  /** Route to what it answers when all is well; where nothing is said, any 2xx. */
  readonly routes: Readonly<Record<string, string>>;
}
