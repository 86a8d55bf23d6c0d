// The edges of an assertion's life as the specification has them, and how often each was taken.
import type { Kind } from './cast.js';
import type { State } from './life.js';

type Edge = readonly [from: State | 'nothing', by: Kind | 'propose' | 'mark', to: State];

const ADVISABLE = ['flagged', 'queued', 'with_lawyer', 'ruled'] as const;
const stays = (by: Kind, states: readonly State[]): Edge[] => states.map((state) => [state, by, state]);

/** All that can be reached: nobody's opinion can be on an assertion that was only ever proposed. */
export const EDGES: readonly Edge[] = [
  ['nothing', 'propose', 'proposed'],
  ['nothing', 'mark', 'flagged'],
  ['proposed', 'accept', 'flagged'],
  ['proposed', 'dismiss', 'dismissed'],
  ['proposed', 'dismiss', 'dismissal_pending'],
  ['flagged', 'dismiss', 'dismissed'],
  ['flagged', 'dismiss', 'dismissal_pending'],
  ['dismissal_pending', 'assent-dismissal', 'dismissed'],
  ['dismissal_pending', 'refuse-dismissal', 'flagged'],
  ['dismissed', 'reopen', 'flagged'],
  ['flagged', 'queue', 'queued'],
  ['ruled', 'queue', 'queued'],
  ['queued', 'unqueue', 'flagged'],
  ['queued', 'unqueue', 'ruled'],
  ['queued', 'take', 'with_lawyer'],
  ['queued', 'assign', 'with_lawyer'],
  ['with_lawyer', 'assign', 'with_lawyer'],
  ['with_lawyer', 'release', 'queued'],
  ['with_lawyer', 'rule', 'ruled'],
  ['ruled', 'rule', 'ruled'],
  ...stays('note', ADVISABLE),
  ...ADVISABLE.map((state): Edge => [state, 'confirm', 'ruled']),
  ['ruled', 'withdraw-opinion', 'with_lawyer'],
  ...stays('withdraw-opinion', [...ADVISABLE, 'dismissal_pending', 'dismissed', 'withdrawn']),
  ...stays('accept-wording', ['queued', 'with_lawyer', 'ruled']),
  ...(['proposed', 'dismissal_pending', ...ADVISABLE] as const).map((state): Edge => [state, 'withdraw', 'withdrawn']),
  ['withdrawn', 'restore', 'flagged'],
  ['withdrawn', 'restore', 'ruled'],
  ['withdrawn', 'put-words-back', 'flagged'],
  ['withdrawn', 'put-words-back', 'ruled'],
];

const nameOf = (from: string, by: string, to: string) => `${from} --${by}--> ${to}`;

export class Tally {
  private readonly edges = new Map(EDGES.map((edge) => [nameOf(...edge), 0]));
  private readonly refusals = new Map<string, number>();

  /** An edge that the specification does not have is an error of the model. */
  took(from: State | 'nothing', by: Kind | 'propose' | 'mark', to: State): void {
    const name = nameOf(from, by, to);
    const before = this.edges.get(name);
    if (before !== undefined) this.edges.set(name, before + 1);
    else if (from !== to) throw new Error(`no such edge: ${name}`);
  }

  refused(with_: string): void {
    this.refusals.set(with_, (this.refusals.get(with_) ?? 0) + 1);
  }

  rarerThan(least: number): string[] {
    return [...this.edges].filter(([, times]) => times < least).map(([name, times]) => `${name}: ${times}`);
  }

  /** Counts, the rarest first. */
  lines(): string[] {
    const sorted = (counts: Map<string, number>) => [...counts].sort(([, one], [, other]) => one - other);
    return [...sorted(this.edges), ...sorted(this.refusals)].map(([name, times]) => `${times}\t${name}`);
  }
}
