import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  AssertionCommand,
  AssertionState,
  type Circumstances,
  FIRST_STATES,
  isSettled,
  isUnreviewed,
  knowsCommand,
  TRANSITIONS,
  transitionOf,
} from '#domain/assertion.states.js';
import { drawStates } from '#domain/draw-states.js';
import { PERMISSIONS } from '#domain/permissions.js';

const flags = [false, true];
const CIRCUMSTANCES: Circumstances[] = flags
  .flatMap(
    (wroteIt) =>
      flags.flatMap((bySystem) =>
        flags.flatMap((opinionsStand) =>
          flags.flatMap((textGone) =>
            flags.map((wordsChanged) => ({ wroteIt, bySystem, opinionsStand, textGone, wordsChanged })),
          ),
        ),
      ),
    // The program itself wrote nothing.
  )
  .filter(({ wroteIt, bySystem }) => !(wroteIt && bySystem));

/** Whether the edge is the one taken in these circumstances when it stands alone: asked of a table of one. */
const holds = (edge: (typeof TRANSITIONS)[number], circumstances: Circumstances) => {
  const { relation, when } = edge;
  const { wroteIt, bySystem, opinionsStand, textGone, wordsChanged } = circumstances;
  const who = { anyone: true, person: !bySystem, writer: wroteIt, 'not-writer': !wroteIt, system: bySystem }[relation];
  const now = {
    'opinions-stand': opinionsStand,
    'no-opinion-stands': !opinionsStand,
    'text-gone': textGone,
    'words-changed': wordsChanged,
  };
  return who && (when === undefined || now[when]);
};

describe('the state table', () => {
  it('reaches every state from the first ones', () => {
    const reached = new Set<AssertionState>(FIRST_STATES);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const { from, to } of TRANSITIONS) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...AssertionState.options].sort());
  });

  it('leads out of every state, and from every state back to where it counts', () => {
    for (const state of AssertionState.options) {
      const seen = new Set<AssertionState>([state]);
      for (let before = 0; before !== seen.size;) {
        before = seen.size;
        for (const { from, to } of TRANSITIONS) if (seen.has(from)) seen.add(to);
      }
      expect([state, seen.has('flagged')]).toEqual([state, true]);
    }
  });

  it('names only permissions and commands that there are, and every command', () => {
    const permissions = new Set(Object.keys(PERMISSIONS));
    for (const { permission } of TRANSITIONS) expect(permission === null || permissions.has(permission)).toBe(true);
    expect(new Set(TRANSITIONS.map(({ command }) => command))).toEqual(new Set(AssertionCommand.options));
  });

  it('has at most one way for a command in a state, whatever the circumstances; and takes it', () => {
    for (const state of AssertionState.options) {
      for (const command of AssertionCommand.options) {
        for (const circumstances of CIRCUMSTANCES) {
          const ways = TRANSITIONS.filter(
            (edge) => edge.from === state && edge.command === command && holds(edge, circumstances),
          );
          expect([state, command, circumstances, ways.length]).toEqual([
            state,
            command,
            circumstances,
            Math.min(ways.length, 1),
          ]);
          expect(transitionOf(state, command, circumstances)).toBe(ways[0]);
          if (ways.length > 0) expect(knowsCommand(state, command)).toBe(true);
        }
      }
    }
  });

  it('R4: no writer dismisses, takes or rules on their own words', () => {
    for (const state of AssertionState.options) {
      for (const circumstances of CIRCUMSTANCES.filter(({ wroteIt }) => wroteIt)) {
        for (const command of ['dismiss', 'assent_dismissal', 'take', 'rule', 'confirm_advice'] as const)
          expect(transitionOf(state, command, circumstances)).toBeUndefined();
      }
    }
  });

  it('the program by itself only reopens what changed, and never dismisses or rules', () => {
    const bySystem = CIRCUMSTANCES.filter((each) => each.bySystem);
    const targets = bySystem.flatMap((each) => {
      const edge = transitionOf('dismissed', 'reopen', each);
      return edge === undefined ? [] : [[edge.to, each.wordsChanged]];
    });
    expect(new Set(targets.map(String))).toEqual(new Set(['proposed,true']));
  });

  it('what is settled needs no review, and what needs review is not settled', () => {
    for (const state of AssertionState.options) expect(isSettled(state) && isUnreviewed(state)).toBe(false);
  });

  it('is drawn in the documentation as it is', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/assertion-states.md'), 'utf8');
    expect(page).toContain('```mermaid\n' + drawStates() + '```');
  });
});
