// The places of one quotation, put together as they are told: text by text, and in what manner it stands there.
import type { WordsPlace } from '../../api/records.js';
import { BLOCK_WORDS } from '../../ui/review-words.js';

/**
 * `verbatim`: word for word, once. `changed`: reworded. `repeated`: word for word, more than once. `doubtful`: what may be
 * meant, and a person has to look.
 */
type Manner = 'verbatim' | 'changed' | 'repeated' | 'doubtful';

/** Places of one quotation in one version of a draft, or in one message. At least one. */
export interface StandingPlaces {
  readonly key: string;
  readonly first: WordsPlace;
  readonly places: readonly WordsPlace[];
  readonly manner: Manner;
  /** An earlier version; and then whether the newest has the words in other wording. */
  readonly earlier: boolean;
  readonly alsoNow: boolean;
}

export function standingPlaces(places: readonly WordsPlace[]): StandingPlaces[] {
  const texts = new Map<string, WordsPlace[]>();
  for (const place of places) {
    const key = place.exchangeId ?? `${place.draftId ?? ''} ${place.versionNumber ?? ''}`;
    texts.set(key, [...(texts.get(key) ?? []), place]);
  }
  return [...texts].flatMap(([key, here]): StandingPlaces[] => {
    const [first] = here;
    if (first === undefined) return [];
    const alsoNow = places.some(({ draftId, latest }) => draftId === first.draftId && latest);
    return [{ key, first, places: here, manner: mannerOf(first), earlier: !first.latest, alsoNow }];
  });
}

function mannerOf({ status, score }: WordsPlace): Manner {
  if (status === 'exact') return 'verbatim';
  if (status === 'changed') return 'changed';
  return score === 1 ? 'repeated' : 'doubtful';
}

/** "paragraph 7", "the headline". */
export function placeName({ blockKind, paragraph }: Pick<WordsPlace, 'blockKind' | 'paragraph'>): string {
  if (paragraph !== null) return `paragraph ${paragraph}`;
  return blockKind === null ? 'the text' : `the ${BLOCK_WORDS[blockKind].toLowerCase()}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "two places". */
export function placesWords(times: number): string {
  return `${NUMBERS[times] ?? times} ${times === 1 ? 'place' : 'places'}`;
}

/** What is said behind the place; a person looks where there is a doubt. */
export function mannerWords({ manner, earlier, alsoNow }: StandingPlaces): string {
  if (earlier) return alsoNow ? 'as quoted, before it was changed' : 'not in the latest';
  if (manner === 'verbatim') return 'word for word';
  if (manner === 'changed') return 'in other words';
  return 'look yourself';
}
