// Random edits of an invented article, with what became of every word: the truth that placements are held against.
import { inventSentence, inventWord, makeLookalike, pick, seeded, type Random } from './invented-article.js';

/** A word with its signs. `origin` is its number in the old version; a word without one is new. */
interface Word {
  text: string;
  readonly origin?: number;
  /** Of a word that was set a second time: the number of the first. */
  readonly twin?: number;
}

/** A sentence as words, and paragraphs as sentences. */
type Sentence = Word[];
type Paragraph = Sentence[];

export interface Span {
  start: number;
  end: number;
}

/** What became of an assertion. */
export interface Fate {
  readonly id: string;
  readonly span: Span;
  /**
   * `same`: every word of the sentences it is in, in a row, nothing new between. `reworded`: at most three of its words in
   * ten replaced, brought in or left out, or other words of its sentence. `torn`: more. `cut`: no word is left of it.
   */
  readonly kind: 'same' | 'reworded' | 'torn' | 'cut';
  /** The hull of its words in the new version. */
  readonly truth?: Span;
  /** Its text occurs once in either version. */
  readonly unique: boolean;
  /** Where the word before it ends in the new version, and where the one behind it begins, as far as they are left. */
  readonly after: number | undefined;
  readonly before: number | undefined;
  /** Where a copy of it stands, or what became of one. */
  readonly twins: Span | undefined;
}

export interface EditedArticle {
  readonly seed: number;
  readonly from: string;
  readonly to: string;
  readonly edits: readonly string[];
  readonly fates: readonly Fate[];
}

const LIGHTLY = 0.3;
/** The sentence before is known by its last words; some may have been reworded. */
const BESIDE = 4;

/** An article, some edits of it, and the fate of some assertions. The same for the same seed. */
export function editedArticle(seed: number): EditedArticle {
  const random = seeded(seed);
  let origin = 0;
  const fresh = (text: string): Sentence => text.split(' ').map((word) => ({ text: word }));
  const own = (text: string): Sentence => text.split(' ').map((word) => ({ text: word, origin: origin++ }));
  const article: Paragraph[] = [[own(inventSentence(random).replace(/\.$/, ''))]];
  const texts: string[] = [];
  for (let paragraphs = 5 + Math.floor(random() * 16); paragraphs > 0; paragraphs -= 1) {
    const paragraph: Paragraph = [];
    for (let sentences = 1 + Math.floor(random() * 4); sentences > 0; sentences -= 1) {
      const model = texts.length > 0 && random() < 0.08 ? makeLookalike(random, pick(random, texts)) : undefined;
      const text = model ?? (texts.length > 0 && random() < 0.03 ? pick(random, texts) : inventSentence(random));
      texts.push(text);
      paragraph.push(own(text));
    }
    article.push(paragraph);
  }
  const separator = random() < 0.8 ? '\n\n' : '\n';
  const old = render(article, separator);
  const chosen = chooseAssertions(random, article);
  const desk = new Desk(random, article, fresh);
  for (let edits = 1 + Math.floor(random() ** 2 * 9); edits > 0; edits -= 1) desk.edit();
  let current = render(desk.article, separator);
  current = desk.setType(current);
  const fates = chosen.map((choice, index) => fateOf(`A${index}`, choice, old, current));
  return { seed, from: old.text, to: current.text, edits: desk.done, fates };
}

interface Rendered {
  text: string;
  words: (Span & { origin: number | undefined; twin: number | undefined })[];
}

function render(article: readonly Paragraph[], separator: string): Rendered {
  let text = '';
  const words: Rendered['words'] = [];
  for (const paragraph of article) {
    if (paragraph.length === 0) continue;
    if (text !== '') text += separator;
    paragraph.flat().forEach((word, at) => {
      if (at > 0) text += ' ';
      words.push({ start: text.length, end: text.length + word.text.length, origin: word.origin, twin: word.twin });
      text += word.text;
    });
  }
  return { text, words };
}

/** The numbers of the first and last word of an assertion, and of the sentences it is in. */
interface Choice {
  readonly words: readonly [first: number, last: number];
  readonly host: readonly [first: number, last: number];
}

/** Whole sentences, parts of one, and two in a row. */
function chooseAssertions(random: Random, article: readonly Paragraph[]): Choice[] {
  const chosen: Choice[] = [];
  for (const paragraph of article) {
    paragraph.forEach((sentence, at) => {
      const first = sentence[0]?.origin ?? 0;
      const last = sentence.at(-1)?.origin ?? 0;
      const kind = random();
      if (kind < 0.6) chosen.push({ words: [first, last], host: [first, last] });
      else if (kind < 0.8 && last - first > 7) {
        const from = first + Math.floor(random() * (last - first - 4));
        chosen.push({ words: [from, from + 3 + Math.floor(random() * (last - from - 3))], host: [first, last] });
      } else if (kind < 0.87 && at + 1 < paragraph.length) {
        const both = [first, paragraph[at + 1]?.at(-1)?.origin ?? last] as const;
        chosen.push({ words: both, host: both });
      }
    });
  }
  return chosen;
}

function fateOf(id: string, { words: [first, last], host }: Choice, old: Rendered, current: Rendered): Fate {
  const before = old.words.filter(({ origin }) => origin !== undefined && origin >= first && origin <= last);
  const span = { start: before[0]?.start ?? 0, end: before.at(-1)?.end ?? 0 };
  const text = old.text.slice(span.start, span.end);
  const places = current.words.flatMap(({ origin }, at) =>
    origin !== undefined && origin >= first && origin <= last ? [at] : [],
  );
  const [from, to] = [places[0] ?? 0, places.at(-1) ?? 0];
  const unique = occursOnce(old.text, text) && occursOnce(current.text, text);
  const isLast = old.words.at(-1)?.origin === host[1];
  const twins = current.words.filter(({ twin }) => twin !== undefined && twin >= first && twin <= last);
  const known = {
    id,
    span,
    unique,
    after: host[0] === 0 ? 0 : lastOf(current, host[0] - BESIDE, host[0] - 1)?.end,
    before: isLast ? current.text.length : current.words.find(({ origin }) => origin === host[1] + 1)?.start,
    twins: twins[0] && { start: twins[0].start, end: twins.at(-1)?.end ?? 0 },
  };
  if (places.length === 0) return { ...known, kind: 'cut' };
  const truth = { start: current.words[from]?.start ?? 0, end: current.words[to]?.end ?? 0 };
  const inOrder = places.every((at, index) => current.words[at]?.origin === first + index);
  const missing = before.length - places.length;
  const added = to - from + 1 - places.length;
  const isWhole = isUntouched(current, host);
  if (isWhole && missing === 0 && added === 0 && inOrder && current.text.slice(truth.start, truth.end) === text)
    return { ...known, kind: 'same', truth };
  const touched = Math.max(missing, added) / before.length;
  const rising = places.every(
    (at, index) =>
      index === 0 || (current.words[at]?.origin ?? 0) > (current.words[places[index - 1] ?? 0]?.origin ?? 0),
  );
  return { ...known, kind: touched <= LIGHTLY && rising ? 'reworded' : 'torn', truth };
}

/** Of words `from` to `to` the last one that is left. */
function lastOf({ words }: Rendered, from: number, to: number): Rendered['words'][number] | undefined {
  return words.findLast(({ origin }) => origin !== undefined && origin >= from && origin <= to);
}

/** Whether all words of the sentences stand in a row. */
function isUntouched({ words }: Rendered, [first, last]: readonly [number, number]): boolean {
  const from = words.findIndex(({ origin }) => origin === first);
  return from !== -1 && words.slice(from, from + last - first + 1).every(({ origin }, at) => origin === first + at);
}

function occursOnce(text: string, part: string): boolean {
  return text.indexOf(part) === text.lastIndexOf(part);
}

const SMALL_LETTER = new Set(['The', 'In', 'By', 'Between', 'Two', 'Outside,', 'Nobody', 'A', 'What', 'Few']);

/** Somebody at work on the article. */
class Desk {
  readonly done: string[] = [];

  constructor(
    private readonly random: Random,
    public article: Paragraph[],
    private readonly fresh: (text: string) => Sentence,
  ) {}

  edit(): void {
    const way = pick(this.random, WAYS);
    const before = this.article.map((paragraph) => paragraph.map((sentence) => [...sentence]));
    this.done.push(way);
    this[way]();
    const [headline = [], ...body] = this.article;
    this.article = [headline, ...body.filter((paragraph) => paragraph.length > 0)];
    if (this.article.length < 3) this.article.push([this.fresh(inventSentence(this.random))]);
    if (this.random() < 0.05) {
      this.done.push('undo');
      this.article = before;
    }
  }

  /** A way of setting the whole text that changes no word. */
  setType(rendered: Rendered): Rendered {
    const way = this.random();
    if (way < 0.08) return this.respell(rendered, 'CRLF', (text) => text.replace(/\n/g, '\r\n'));
    if (way < 0.12) return this.respell(rendered, 'NFD', (text) => text.normalize('NFD'));
    if (way < 0.16)
      return this.respell(rendered, 'straight quotes', (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'"));
    if (way < 0.2) return this.respell(rendered, 'no-break spaces', (text) => text.replace(/(\d) /g, '$1\u00A0'));
    return rendered;
  }

  private respell({ text, words }: Rendered, name: string, spell: (text: string) => string): Rendered {
    this.done.push(name);
    let out = '';
    let done = 0;
    const moved = words.map((word) => {
      out += spell(text.slice(done, word.start + 1)).slice(0, -spell(text.charAt(word.start)).length);
      const start = out.length;
      out += spell(text.slice(word.start, word.end));
      done = word.end;
      return { ...word, start, end: out.length };
    });
    return { text: out + spell(text.slice(done)), words: moved };
  }

  private somewhere(): { paragraph: Paragraph; at: number; sentence: Sentence } {
    // A headline is edited as the rest is, but stays where it is.
    const paragraph = pick(this.random, this.random() < 0.02 ? this.article.slice(0, 1) : this.article.slice(1));
    const at = Math.floor(this.random() * paragraph.length);
    return { paragraph, at, sentence: paragraph[at] ?? [] };
  }

  /** Somewhere between two paragraphs, or at the end. */
  private belowHeadline(): number {
    return 1 + Math.floor(this.random() * this.article.length);
  }

  private insert(sentence: Sentence): Paragraph {
    if (this.random() < 0.4) {
      const paragraph = [sentence];
      this.article.splice(this.belowHeadline(), 0, paragraph);
      return paragraph;
    }
    const paragraph = pick(this.random, this.article.slice(1));
    paragraph.splice(Math.floor(this.random() * (paragraph.length + 1)), 0, sentence);
    return paragraph;
  }

  cut(): void {
    const { paragraph, at } = this.somewhere();
    if (paragraph !== this.article[0]) paragraph.splice(at, 1);
  }

  cutParagraph(): void {
    if (this.article.length > 2) this.article.splice(1 + Math.floor(this.random() * (this.article.length - 1)), 1);
  }

  add(): void {
    this.insert(this.fresh(inventSentence(this.random)));
  }

  reword(within: Paragraph = this.somewhere().paragraph): void {
    const at = Math.floor(this.random() * within.length);
    const sentence = within[at] ?? [];
    const changes = Math.max(1, Math.floor(sentence.length * LIGHTLY * this.random()));
    const reworded = [...sentence];
    for (let change = 0; change < changes; change += 1) {
      const word = Math.floor(this.random() * reworded.length);
      const way = this.random();
      const signs = /[.,!?”]+$/.exec(reworded[word]?.text ?? '')?.[0] ?? '';
      if (way < 0.5) reworded[word] = { text: inventWord(this.random) + signs };
      else if (way < 0.8) reworded.splice(word, 0, { text: inventWord(this.random) });
      else if (reworded.length > 4 && word < reworded.length - 1) reworded.splice(word, 1);
    }
    within[at] = reworded;
  }

  correctNumber(): void {
    const { paragraph, at, sentence } = this.somewhere();
    paragraph[at] = sentence.map((word) =>
      /^\d/.test(word.text) ? { text: `${7 + Math.floor(this.random() * 90)}` } : word,
    );
  }

  moveParagraph(): Paragraph {
    const [paragraph = []] = this.article.splice(1 + Math.floor(this.random() * (this.article.length - 1)), 1);
    this.article.splice(this.belowHeadline(), 0, paragraph);
    return paragraph;
  }

  moveAndReword(): void {
    this.reword(this.moveParagraph());
  }

  moveSentence(): void {
    const { paragraph, at, sentence } = this.somewhere();
    if (paragraph === this.article[0]) return;
    paragraph.splice(at, 1);
    this.insert(sentence);
  }

  splitParagraph(): void {
    const { paragraph, at } = this.somewhere();
    if (at > 0) this.article.splice(this.article.indexOf(paragraph) + 1, 0, paragraph.splice(at));
  }

  joinParagraphs(): void {
    const at = Math.floor(this.random() * (this.article.length - 1));
    if (at < 1) return;
    const [next] = this.article.splice(at + 1, 1);
    this.article[at]?.push(...(next ?? []));
  }

  joinSentences(): void {
    const { paragraph, at, sentence } = this.somewhere();
    const next = paragraph[at + 1];
    const last = sentence.at(-1);
    if (next === undefined || last === undefined) return;
    const [first, ...rest] = next;
    if (first === undefined) return;
    const joined = [
      ...sentence.slice(0, -1),
      { ...last, text: last.text.replace(/[.]$/, '') },
      { text: 'and' },
      { ...first, text: SMALL_LETTER.has(first.text) ? first.text.toLowerCase() : first.text },
      ...rest,
    ];
    paragraph.splice(at, 2, joined);
  }

  splitSentence(): void {
    const { paragraph, at, sentence } = this.somewhere();
    const comma = sentence.findIndex(({ text }, word) => word > 2 && word < sentence.length - 4 && text.endsWith(','));
    const last = sentence[comma];
    const next = sentence[comma + 1];
    if (last === undefined || next === undefined) return;
    const capital = next.text.charAt(0).toUpperCase() + next.text.slice(1);
    paragraph.splice(
      at,
      1,
      [...sentence.slice(0, comma), { ...last, text: last.text.replace(/,$/, '.') }],
      [{ ...next, text: capital }, ...sentence.slice(comma + 2)],
    );
  }

  copy(): void {
    this.insert(
      this.fresh(
        this.somewhere()
          .sentence.map(({ text }) => text)
          .join(' '),
      ),
    );
  }

  addLookalike(): void {
    const made = makeLookalike(
      this.random,
      this.somewhere()
        .sentence.map(({ text }) => text)
        .join(' '),
    );
    if (made !== undefined) this.insert(this.fresh(made));
  }

  /** Cuts a sentence and sets a lookalike elsewhere, so that between its neighbours nothing stands. */
  swapForLookalike(): void {
    const { paragraph, at, sentence } = this.somewhere();
    const made = makeLookalike(this.random, sentence.map(({ text }) => text).join(' '));
    const order = this.article.flat();
    const place = order.indexOf(sentence);
    const neighbours = new Set([order[place - 1], order[place + 1]]);
    if (made === undefined || paragraph === this.article[0]) return;
    const elsewhere = this.article
      .slice(1)
      .flatMap((other) =>
        other.flatMap((_sentence, to) =>
          neighbours.has(other[to]) || other[to] === sentence ? [] : [[other, to] as const],
        ),
      );
    const target = elsewhere.length > 0 ? pick(this.random, elsewhere) : undefined;
    if (target === undefined) return;
    const [other, to] = target;
    const after = other[to];
    paragraph.splice(at, 1);
    other.splice(other.indexOf(after ?? []), 0, this.fresh(made));
  }

  shout(): void {
    const { paragraph, at, sentence } = this.somewhere();
    paragraph[at] = sentence.map((word) => ({ ...word, text: word.text.toUpperCase() }));
  }
}

const WAYS = [
  'cut',
  'cutParagraph',
  'add',
  'add',
  'reword',
  'reword',
  'reword',
  'correctNumber',
  'moveParagraph',
  'moveAndReword',
  'moveSentence',
  'splitParagraph',
  'joinParagraphs',
  'joinSentences',
  'splitSentence',
  'copy',
  'addLookalike',
  'swapForLookalike',
  'swapForLookalike',
  'shout',
] as const satisfies readonly (keyof Desk)[];
