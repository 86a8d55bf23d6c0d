// Random edits of an invented article, with what became of every word: the truth that placements are held against.
import {
  Desk,
  LIGHTLY,
  render,
  tellApart,
  textOf,
  type Paragraph,
  type Rendered,
  type Sentence,
  type Span,
} from './edit-desk.js';
import { inventSentence, makeLookalike, pick, seeded, type Random } from './invented-article.js';

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
  /** Where the words before it end in the new version, and where those behind begin: they, or a copy of them. */
  readonly after: readonly number[];
  readonly before: readonly number[];
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

/** The sentences before and behind are known by so many words; some may have been reworded. */
const BESIDE = 4;

/** An article, some edits of it, and the fate of some assertions. The same for the same seed. */
export function editedArticle(seed: number): EditedArticle {
  const random = seeded(seed);
  let origin = 0;
  const fresh = (text: string): Sentence => text.split(' ').map((word) => ({ text: word }));
  const own = (text: string): Sentence => text.split(' ').map((word) => ({ text: word, origin: origin++ }));
  const article: Paragraph[] = [[own(inventSentence(random).replace(/\.$/, ''))]];
  const known: Sentence[] = [];
  for (let paragraphs = 5 + Math.floor(random() * 16); paragraphs > 0; paragraphs -= 1) {
    const paragraph: Paragraph = [];
    for (let sentences = 1 + Math.floor(random() * 4); sentences > 0; sentences -= 1) {
      const model = known.length > 0 && random() < 0.08 ? pick(random, known) : undefined;
      const made = model && makeLookalike(random, textOf(model));
      const text = made ?? (known.length > 0 && random() < 0.03 ? textOf(pick(random, known)) : inventSentence(random));
      const sentence = own(text);
      const marked = (model && made !== undefined ? tellApart(sentence, model) : undefined) ?? sentence;
      known.push(marked);
      paragraph.push(marked);
    }
    article.push(paragraph);
  }
  const separator = random() < 0.8 ? '\n\n' : '\n';
  const old = render(article, separator);
  const chosen = chooseAssertions(random, article);
  const desk = new Desk(random, article, fresh);
  for (let edits = 1 + Math.floor(random() ** 2 * 9); edits > 0; edits -= 1) desk.edit();
  let current = render(desk.article.map(inOldOrder), separator);
  current = desk.setType(current);
  const fates = chosen.map((choice, index) => fateOf(`A${index}`, choice, old, current));
  return { seed, from: old.text, to: current.text, edits: desk.done, fates };
}

/** Of equal sentences side by side nobody can see that they changed places: they keep their order. */
function inOldOrder(paragraph: Paragraph): Paragraph {
  const ordered = [...paragraph];
  for (let from = 0, to = 1; from < ordered.length; from = to, to += 1) {
    while (to < ordered.length && textOf(ordered[to] ?? []) === textOf(ordered[from] ?? [])) to += 1;
    const numberOf = (sentence: Sentence): number => sentence[0]?.origin ?? Number.MAX_SAFE_INTEGER;
    const run = ordered.slice(from, to).sort((a, b) => numberOf(a) - numberOf(b));
    ordered.splice(from, run.length, ...run);
  }
  return ordered;
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
    after:
      host[0] === 0 ? [0] : nearest(current.words, host[0] - BESIDE, host[0] - 1, 'findLast').map(({ end }) => end),
    before: isLast
      ? [current.text.length]
      : nearest(current.words, host[1] + 1, host[1] + BESIDE, 'find').map(({ start }) => start),
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

type RenderedWord = Rendered['words'][number];

/** Of some words, by their numbers, the one nearest to the last, or first, that is left; and the same of a copy. */
function nearest(words: readonly RenderedWord[], from: number, to: number, find: 'find' | 'findLast'): RenderedWord[] {
  const isMeant = (number: number | undefined): boolean => number !== undefined && number >= from && number <= to;
  const found = [words[find](({ origin }) => isMeant(origin)), words[find](({ twin }) => isMeant(twin))];
  return found.filter((word) => word !== undefined);
}

/** Whether all words of the sentences stand in a row, and none was put before them in their own sentence. */
function isUntouched({ words }: Rendered, [first, last]: readonly [number, number]): boolean {
  const from = words.findIndex(({ origin }) => origin === first);
  if (from === -1 || words[from - 1]?.opens === true) return false;
  return words.slice(from, from + last - first + 1).every(({ origin }, at) => origin === first + at);
}

/** As whole words: "63 people" does not stand in "10,563 people". */
function occursOnce(text: string, part: string): boolean {
  let times = 0;
  for (let at = text.indexOf(part); at !== -1 && times < 2; at = text.indexOf(part, at + 1))
    if (!/[\p{L}\p{N},.]$/u.test(text.slice(Math.max(0, at - 2), at))) times += 1;
  return times <= 1;
}
