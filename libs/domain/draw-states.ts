// The state table as a diagram (Mermaid): docs/assertion-states.md holds what this draws, and a test holds it to that.
import { FIRST_STATES, type Transition, TRANSITIONS } from '#domain/assertion.states.js';

/** A `stateDiagram-v2`, one line an edge, in the table's order; labelled with the command, who may give it, and when. */
export function drawStates(transitions: readonly Transition[] = TRANSITIONS): string {
  const edges = transitions.map((edge) => `  ${edge.from} --> ${edge.to}: ${labelOf(edge)}`);
  return ['stateDiagram-v2', ...FIRST_STATES.map((state) => `  [*] --> ${state}`), ...edges, ''].join('\n');
}

function labelOf({ command, permission, relation, when }: Transition): string {
  const who = { anyone: '', person: '', writer: 'a writer', 'not-writer': 'not a writer', system: 'the program' };
  const by = permission === null && relation !== 'system' ? 'as a consequence' : who[relation];
  const conditions = [by, (when ?? '').replaceAll('-', ' ')].filter((part) => part !== '');
  return [command.replaceAll('_', ' '), ...(conditions.length === 0 ? [] : [`(${conditions.join(', ')})`])].join(' ');
}
