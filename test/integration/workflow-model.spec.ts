// Random lives of assertions, played on the service and on a model written from the specification: they must never differ.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startService, type TestService } from '../support/test-service.js';
import { DESK_MEMBERS } from '../support/workflow-model/cast.js';
import { DIE } from '../support/workflow-model/choose.js';
import { EDGES, Tally } from '../support/workflow-model/edges.js';
import { playSequence, type Sequence } from '../support/workflow-model/play-sequence.js';
import { Stage } from '../support/workflow-model/stage.js';

/** NIGHTLAWYER_TORTURE=1 plays 2,000 sequences; another number, so many. */
const TORTURE = Number(process.env['NIGHTLAWYER_TORTURE'] ?? 0);
const SEQUENCES = TORTURE === 0 ? 40 : TORTURE === 1 ? 2_000 : TORTURE;
/** The small run is the same every time, and is known to take every edge; a large one is another each time. */
const SEED = Number(process.env['NIGHTLAWYER_SEED'] ?? (TORTURE === 0 ? 28 : Date.now() % DIE));
/** Half of it for playing, and for finding the shortest sequence that still differs. */
const LIMIT = SEQUENCES * 15_000;
/** So often at least each edge is taken: once in the small run, twenty times in 2,000 sequences; a few hundred prove nothing. */
const LEAST = TORTURE === 0 ? 1 : SEQUENCES < 1_000 ? 0 : Math.floor(SEQUENCES / 100);

const die = fc.nat(DIE - 1);
/** One assertion has more of a life than the others. */
const step = fc.record({
  at: fc.constantFrom(0, 0, 0, 1, 1, 2),
  lawful: fc.nat(4).map((n) => n > 0),
  kind: die,
  act: die,
});
const sequence = fc.record({
  marker: fc.constantFrom(...DESK_MEMBERS.filter((person) => person !== 'O')),
  steps: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
});

let service: TestService;
let stage: Stage;

beforeAll(async () => {
  service = await startService();
  stage = await Stage.open(service);
});

afterAll(async () => {
  await service.stop();
});

describe("an assertion's life", () => {
  it(
    `goes as specified in ${SEQUENCES} random sequences, and every edge is taken`,
    async () => {
      const tally = new Tally();
      const began = Date.now();
      let steps = 0;
      await fc.assert(
        fc.asyncProperty(fc.noBias(sequence), async (played: Sequence) => {
          await playSequence(stage, played, tally);
          steps += played.steps.length;
        }),
        {
          numRuns: SEQUENCES,
          seed: SEED,
          interruptAfterTimeLimit: LIMIT / 2,
          markInterruptAsFailure: true,
        },
      );
      const seconds = (Date.now() - began) / 1_000;
      const rare = tally.rarerThan(LEAST);
      console.log(
        `seed ${SEED}: ${SEQUENCES} sequences, ${steps} steps in ${seconds.toFixed(1)} s (${(steps / seconds).toFixed(0)} a second); ` +
          `${EDGES.length - tally.rarerThan(1).length} of ${EDGES.length} edges\n${tally.lines().join('\n')}`,
      );
      expect(rare).toEqual([]);
    },
    LIMIT,
  );
});
