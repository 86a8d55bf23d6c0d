// One sequence played on the service and in the model at once; the first difference ends it, told with all that led there.
import { tell } from './act.js';
import type { Person } from './cast.js';
import { choose, type Step } from './choose.js';
import type { Tally } from './edges.js';
import { DraftModel } from './life.js';
import { BETWEEN, type DraftOnStage, type Seen, SENTENCES, type Stage, WORDINGS } from './stage.js';

export interface Sequence {
  /** Who marks the assertion that the machine does not propose. */
  readonly marker: Person;
  readonly steps: readonly Step[];
}

/** Throws where the service answers or stands otherwise than the model. */
export async function playSequence(stage: Stage, { marker, steps }: Sequence, tally: Tally): Promise<void> {
  const draft = await stage.draft(marker);
  const model = new DraftModel(
    SENTENCES.map((words, at) => ({ words, state: at < 2 ? ('proposed' as const) : ('flagged' as const) })),
  );
  const told = [`${marker} marks #2`];
  let seen = await compare(stage, draft, model, told);
  for (const { state } of model.assertions) tally.took('nothing', state === 'proposed' ? 'propose' : 'mark', state);
  for (const step of steps) {
    const act = choose(model, step, WORDINGS[step.at] ?? []);
    const { state } = model.assertion(step.at);
    told.push(`${tell(act)} (${state})`);
    const deserved = model.refusals(act);
    const answer = await draft.give(act, on(seen, step.at), model.assertions);
    if (deserved.size === 0 ? answer !== 'done' : !deserved.has(answer)) {
      throw differs(told, `answered ${answer}`, deserved.size === 0 ? 'done' : [...deserved].join(' or '));
    }
    if (answer === 'done') {
      model.happen(act);
      tally.took(state, act.kind, model.assertion(step.at).state);
    } else tally.refused(answer);
    seen = await compare(stage, draft, model, told);
  }
}

/** The draft's assertions in the model's order, after every one was found to be as the model has it. */
async function compare(stage: Stage, draft: DraftOnStage, model: DraftModel, told: readonly string[]): Promise<Seen[]> {
  // Of what else the machine may propose around them the model says nothing.
  const seen = (await draft.see()).filter(({ quote }) => !BETWEEN.includes(quote));
  const ordered = SENTENCES.map((sentence) => seen.filter(({ quote }) => quote === sentence));
  if (ordered.some(({ length }) => length !== 1)) {
    throw differs(told, `there stand ${JSON.stringify(seen.map(({ quote, state }) => [quote, state]))}`, 'one of each');
  }
  const nameOf = (id: string | null) => Object.entries(stage.people).find(([, known]) => known === id)?.[0] ?? null;
  for (const [at, { state, assignee, words, present }] of model.assertions.entries()) {
    const is = on(ordered.flat(), at);
    const opinions = is.opinions.map(({ id, counts }) => `${draft.numberOf(id)}${counts ? ' counts' : ''}`);
    const real = {
      state: is.state,
      ...(isWaiting(is.state) ? { assignee: nameOf(is.assignedTo) } : {}),
      words: is.words,
      opinions: opinions.sort(),
    };
    const wanted = {
      state,
      ...(isWaiting(state) ? { assignee } : {}),
      words: present ? words : null,
      opinions: model
        .standing(at)
        .map((number) => `${number}${model.opinion(number).counts ? ' counts' : ''}`)
        .sort(),
    };
    if (JSON.stringify(real) !== JSON.stringify(wanted)) {
      throw differs(told, `#${at} is ${JSON.stringify(real)}`, JSON.stringify(wanted));
    }
  }
  return ordered.flat();
}

/** Whose an assertion is, the specification says only where it waits for a lawyer or is with one. */
function isWaiting(state: string): boolean {
  return state === 'queued' || state === 'with_lawyer';
}

function on(seen: readonly Seen[], at: number): Seen {
  const found = seen[at];
  if (found === undefined) throw new Error(`no assertion #${at}`);
  return found;
}

function differs(told: readonly string[], real: string, wanted: string): Error {
  return new Error(`${told.join('\n')}\nthe service: ${real}\nthe model: ${wanted}`);
}
