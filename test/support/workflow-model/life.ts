// The model: a draft with its assertions and opinions, which refusals an act deserves, and what it changes otherwise.
import { type Act, isVersioned, type OpinionAct } from './act.js';
import { CAST, type Kind, LAWYERS, MAY, type Person, WRITERS } from './cast.js';

export type State =
  'proposed' | 'flagged' | 'dismissal_pending' | 'dismissed' | 'queued' | 'with_lawyer' | 'ruled' | 'withdrawn';

const LIVE: readonly State[] = ['proposed', 'flagged', 'dismissal_pending', 'queued', 'with_lawyer', 'ruled'];
const ADVISABLE: readonly State[] = ['flagged', 'queued', 'with_lawyer', 'ruled'];

/** The states in which something can be done; kinds that are not here can be done in any. */
const FROM: Partial<Record<Kind, readonly State[]>> = {
  accept: ['proposed'],
  dismiss: ['proposed', 'flagged'],
  'assent-dismissal': ['dismissal_pending'],
  'refuse-dismissal': ['dismissal_pending'],
  reopen: ['dismissed'],
  queue: ['flagged', 'ruled'],
  unqueue: ['queued'],
  take: ['queued'],
  assign: ['queued', 'with_lawyer'],
  release: ['with_lawyer'],
  rule: ['with_lawyer', 'ruled'],
  note: ADVISABLE,
  confirm: ADVISABLE,
  withdraw: LIVE,
  // The program restores as soon as the words are back; the desk may take back sooner that it let them go.
  restore: ['withdrawn'],
};

/** What whoever wrote some of the words cannot do (R4). */
const NOT_ON_OWN_WORDS: readonly Kind[] = ['assent-dismissal', 'take', 'rule', 'confirm', 'withdraw-opinion'];

export interface ModelOpinion {
  readonly lawyer: Person;
  readonly read: string;
  readonly wording: string | null;
  readonly resolves: boolean;
  readonly byTelephone: boolean;
  counts: boolean;
  withdrawn: boolean;
}

export interface ModelAssertion {
  state: State;
  /** Whose it is while it is with a lawyer; nobody's in every other state that the model looks at. */
  assignee: Person | null;
  /** As they stand, or stood when they were taken out. */
  words: string;
  present: boolean;
  /** Numbers into the draft's opinions. */
  readonly opinions: number[];
}

export class DraftModel {
  readonly writers = new Set<Person>(WRITERS);
  readonly opinions: ModelOpinion[] = [];
  readonly assertions: readonly ModelAssertion[];

  /** Of each assertion its words, and whether the machine proposed it or a person marked it. */
  constructor(made: readonly { words: string; state: 'proposed' | 'flagged' }[]) {
    this.assertions = made.map(({ words, state }) => ({ state, words, assignee: null, present: true, opinions: [] }));
  }

  assertion(at: number): ModelAssertion {
    return found(this.assertions[at]);
  }

  opinion(number: number): ModelOpinion {
    return found(this.opinions[number]);
  }

  /** Opinions on the assertion that nobody has withdrawn, by their numbers. */
  standing(at: number): number[] {
    return this.assertion(at).opinions.filter((number) => !this.opinion(number).withdrawn);
  }

  isRuledOn(at: number): boolean {
    return this.standing(at).some((number) => this.opinion(number).counts);
  }

  /**
   * Every refusal ("status code") that the act deserves; where there are several, any of them is a right answer. None: it
   * must be done. Whoever has no permission learns nothing besides.
   */
  refusals(act: Act): ReadonlySet<string> {
    if (!MAY[act.kind].includes(CAST[act.by])) return new Set(['403 session/forbidden']);
    const refusals = new Set<string>();
    const { state, present } = this.assertion(act.at);
    if (FROM[act.kind]?.includes(state) === false) refusals.add('409 assertion/state-forbids');
    if (NOT_ON_OWN_WORDS.includes(act.kind) && this.writers.has(act.by)) refusals.add('403 assertion/own-words');
    if (isVersioned(act) && act.stale) refusals.add('409 record/stale');
    switch (act.kind) {
      case 'withdraw':
        if (present) refusals.add('409 assertion/state-forbids');
        break;
      case 'assign':
        if (!LAWYERS.includes(act.to) || this.writers.has(act.to)) refusals.add('422 assertion/assignee-unfit');
        break;
      case 'note':
        if (!LAWYERS.includes(act.lawyer)) refusals.add('422 opinion/lawyer-unknown');
        if (this.writers.has(act.lawyer)) refusals.add('403 assertion/own-words');
        if (!present) refusals.add('409 assertion/text-moved-on');
        break;
      case 'rule':
        if (!present) refusals.add('409 assertion/text-moved-on');
        break;
      case 'confirm':
      case 'withdraw-opinion':
      case 'accept-wording':
        this.refuseOpinionAct(act, refusals);
    }
    return refusals;
  }

  private refuseOpinionAct(act: OpinionAct, refusals: Set<string>): void {
    const { words, present } = this.assertion(act.at);
    const { lawyer, read, wording, byTelephone, counts, withdrawn } = this.opinion(act.opinion);
    if (withdrawn) refusals.add('409 opinion/withdrawn');
    switch (act.kind) {
      case 'confirm':
        if (lawyer !== act.by) refusals.add('403 opinion/not-yours');
        if (!byTelephone || counts) refusals.add('409 opinion/not-by-telephone');
        if (!present || (words !== read && words !== wording)) refusals.add('409 assertion/text-moved-on');
        break;
      case 'withdraw-opinion':
        if (lawyer !== act.by && CAST[act.by] !== 'lawyer') refusals.add('403 opinion/not-yours');
        break;
      case 'accept-wording':
        if (wording === null) refusals.add('409 opinion/no-wording');
        if (!counts) refusals.add('409 opinion/unconfirmed');
        if (!present || words !== read) refusals.add('409 assertion/text-moved-on');
    }
  }

  /** Does what is not refused. */
  happen(act: Act): void {
    const assertion = this.assertion(act.at);
    switch (act.kind) {
      case 'accept':
      case 'refuse-dismissal':
      case 'reopen':
        this.move(assertion, 'flagged');
        break;
      case 'dismiss':
        this.move(assertion, this.writers.has(act.by) ? 'dismissal_pending' : 'dismissed');
        break;
      case 'assent-dismissal':
        this.move(assertion, 'dismissed');
        break;
      case 'queue':
      case 'release':
        this.move(assertion, 'queued');
        break;
      case 'unqueue':
      case 'restore':
        this.move(assertion, this.isRuledOn(act.at) ? 'ruled' : 'flagged');
        break;
      case 'take':
        this.move(assertion, 'with_lawyer', act.by);
        break;
      case 'assign':
        this.move(assertion, 'with_lawyer', act.to);
        break;
      case 'withdraw':
        this.move(assertion, 'withdrawn');
        break;
      case 'rule': {
        const number = this.give(assertion, { ...act, lawyer: act.by, byTelephone: false });
        this.takeEffect(act.at, number);
        this.move(assertion, 'ruled');
        break;
      }
      case 'note':
        this.give(assertion, { ...act, byTelephone: true });
        break;
      case 'confirm':
        this.takeEffect(act.at, act.opinion);
        this.move(assertion, 'ruled');
        break;
      case 'withdraw-opinion':
        this.opinion(act.opinion).withdrawn = true;
        if (assertion.state === 'ruled' && !this.isRuledOn(act.at)) this.move(assertion, 'with_lawyer', act.by);
        break;
      case 'accept-wording':
        assertion.words = this.opinion(act.opinion).wording ?? assertion.words;
        break;
      case 'remove-words':
        this.writers.add(act.by);
        assertion.present = false;
        break;
      case 'put-words-back':
        this.writers.add(act.by);
        assertion.present = true;
        if (assertion.state === 'withdrawn') this.move(assertion, this.isRuledOn(act.at) ? 'ruled' : 'flagged');
        break;
      case 'name-author':
        this.writers.add(act.who);
    }
  }

  private move(assertion: ModelAssertion, state: State, assignee: Person | null = null): void {
    assertion.state = state;
    assertion.assignee = assignee;
  }

  private give(
    assertion: ModelAssertion,
    { lawyer, wording, resolves, byTelephone }: Pick<ModelOpinion, 'lawyer' | 'wording' | 'resolves' | 'byTelephone'>,
  ): number {
    const read = assertion.words;
    this.opinions.push({ lawyer, wording, resolves, byTelephone, read, counts: false, withdrawn: false });
    assertion.opinions.push(this.opinions.length - 1);
    return this.opinions.length - 1;
  }

  /** From now on it counts, and takes the place of the same lawyer's earlier ones; a resolving one of all others. */
  private takeEffect(at: number, number: number): void {
    const { lawyer, resolves } = this.opinion(number);
    this.opinion(number).counts = true;
    for (const other of this.standing(at)) {
      const earlier = other < number && this.opinion(other).lawyer === lawyer;
      if (other !== number && (resolves || earlier)) this.opinion(other).withdrawn = true;
    }
  }
}

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('the model has no such thing');
  return item;
}
