// Which suites begin first? Those that take longest, so that no worker is left alone with one of them at the end.
import { statSync } from 'node:fs';

/** Longest first; the others follow by size. A name that is gone does no harm. */
const SLOW = [
  'stored-scripts',
  'real-letters',
  'workflow-model',
  'access-matrix',
  'draft',
  'newsrooms-apart',
  'custody',
  'dashboard',
  'process-tree',
  'letter',
  'replies',
].map((name) => `/${name}.spec.ts`);

/** What Jest asks of a sequencer; a bare clone has no times of earlier runs, so that its own would go by size alone. */
export default class SlowFirst {
  sort(tests) {
    const ranked = tests.map((test) => {
      const slow = SLOW.findIndex((name) => test.path.endsWith(name));
      return { test, rank: slow === -1 ? SLOW.length : slow, size: statSync(test.path).size };
    });
    return ranked.sort((a, b) => a.rank - b.rank || b.size - a.size).map(({ test }) => test);
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
