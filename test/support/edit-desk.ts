// Somebody at work on an article, who knows of every word where it came from.
import { inventSentence, inventWord, makeLookalike, pick, type Random } from './invented-article.js';

/** A word with its signs. `origin` is its number in the old version; a word without one is new. */
interface Word {
  text: string;
  readonly origin?: number;
  /** Of a word that was set a second time: the number of the first. */
  readonly twin?: number;
  /** It makes another statement of the sentence that this one was made after. */
  readonly telling?: boolean;
}

/** A sentence as words, and paragraphs as sentences. */
export type Sentence = Word[];
export type Paragraph = Sentence[];

export interface Span {
  start: number;
  end: number;
}

/** A light rewording touches at most this share of the words. */
export const LIGHTLY = 0.3;

interface RenderedWord extends Span {
  readonly origin: number | undefined;
  readonly twin: number | undefined;
  /** A word brought in that no stop parts from the next. */
  readonly opens: boolean;
}

export interface Rendered {
  text: string;
  words: RenderedWord[];
}

export function render(article: readonly Paragraph[], separator: string): Rendered {
  let text = '';
  const words: Rendered['words'] = [];
  for (const paragraph of article) {
    if (paragraph.length === 0) continue;
    if (text !== '') text += separator;
    const flat = paragraph.flat();
    flat.forEach((word, at) => {
      if (at > 0) text += ' ';
      const { origin, twin } = word;
      const opens = origin === undefined && at + 1 < flat.length && !/[.!?]["”]?$/.test(word.text);
      words.push({ start: text.length, end: text.length + word.text.length, origin, twin, opens });
      text += word.text;
    });
  }
  return { text, words };
}

export function textOf(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join(' ');
}

/**
 * Marks the words in which a lookalike differs from the sentence that it was made after, and those in which that one
 * differed from another; undefined where the last would be gone, for then it may be the other again.
 */
export function tellApart(lookalike: Sentence, model: Sentence): Sentence | undefined {
  const shift = lookalike.length - model.length;
  const first = lookalike.findIndex(({ text }, at) => text !== model[at]?.text);
  const last = lookalike.findLastIndex(({ text }, at) => text !== model[at - shift]?.text);
  if (model.slice(first, last - shift + 1).some(({ telling }) => telling)) return undefined;
  return lookalike.map((word, at) => {
    const telling = at < first ? model[at]?.telling : at > last ? model[at - shift]?.telling : true;
    return telling === true ? { ...word, telling } : word;
  });
}

const SMALL_LETTER = new Set(['The', 'In', 'By', 'Between', 'Two', 'Outside,', 'Nobody', 'A', 'What', 'Few']);

/** Somebody at work on the article. */
export class Desk {
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
      // Without such a word a lookalike would be the sentence itself, reworded.
      if (reworded[word]?.telling === true) continue;
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
    this.insert(this.somewhere().sentence.map(({ text, origin, twin }) => ({ text, twin: origin ?? twin })));
  }

  addLookalike(): void {
    const made = this.lookalikeOf(this.somewhere().sentence);
    if (made !== undefined) this.insert(made);
  }

  private lookalikeOf(sentence: Sentence): Sentence | undefined {
    const made = makeLookalike(this.random, textOf(sentence));
    // What already stands there would be a copy, and no lookalike.
    if (made === undefined || this.article.some((paragraph) => paragraph.some((other) => textOf(other) === made)))
      return undefined;
    return tellApart(this.fresh(made), sentence);
  }

  /** Cuts a sentence and sets a lookalike elsewhere, so that between its neighbours nothing stands. */
  swapForLookalike(): void {
    const { paragraph, at, sentence } = this.somewhere();
    const made = this.lookalikeOf(sentence);
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
    other.splice(other.indexOf(after ?? []), 0, made);
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
