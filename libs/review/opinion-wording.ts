// Does the very wording that an opinion required now stand in the assertion's place? Then that is where the assertion is (R2).
import type { EntityManager } from 'typeorm';
import type { Block } from '#domain/canonical-version.js';
import { type Span, versionText } from '#domain/version-text.js';
import type { CarriedPlace } from '#review/carry-assertions.js';
import { readOpinions } from '#review/read-opinions.js';
import { readingOf } from '#review/read-version.js';

/** Words that a standing opinion asks for, with the hashes they would have in the context that was read. */
export interface WantedWording {
  readonly wording: string;
  readonly wordingSha256: string;
  readonly wordingContextSha256: string;
}

/** A place as it was found by comparing versions; `candidates` are the places of an ambiguous one. */
type FoundPlace = Pick<CarriedPlace, 'status' | 'span'> & { readonly candidates: readonly Span[] };

/** Of the opinions that stand and count, by assertion. */
export async function readWantedWordings(
  manager: EntityManager,
  newsroomId: string,
  draftId: string,
): Promise<Map<string, WantedWording[]>> {
  const wanted = new Map<string, WantedWording[]>();
  for (const [assertionId, opinions] of await readOpinions(manager, newsroomId, [draftId])) {
    const asked = opinions.flatMap(({ counts, requiredWording, basis: { wordingSha256, wordingContextSha256 } }) =>
      counts && requiredWording !== null && wordingSha256 !== null && wordingContextSha256 !== null
        ? [{ wording: requiredWording, wordingSha256, wordingContextSha256 }]
        : [],
    );
    if (asked.length > 0) wanted.set(assertionId, asked);
  }
  return wanted;
}

/**
 * The span of a wanted wording (UTF-16 offsets into the version's text), where it is certain; null otherwise. Certain is one
 * place with the wording in the very context that the opinion foresaw; or, where the place found is not of unchanged words,
 * the only place of the wording in all the text, if it overlaps what was found. A wording shares few words with what it
 * replaces, so comparing versions alone would often lose the assertion, or find but a part of it.
 */
export function findWording(
  blocks: readonly Block[],
  place: FoundPlace,
  wanted: readonly WantedWording[],
): Span | null {
  const text = versionText(blocks);
  const unchanged = place.status === 'exact' || place.status === 'moved';
  const near = place.span === null ? place.candidates : [place.span];
  const isNear = (span: Span) => near.some((other) => span.start < other.end && other.start < span.end);
  const foreseen: Span[] = [];
  const only: Span[] = [];
  for (const { wording, wordingSha256, wordingContextSha256 } of wanted) {
    const spans = occurrences(text, wording);
    foreseen.push(
      ...spans.filter((span) => {
        const reading = readingOf(blocks, span);
        return reading?.textSha256 === wordingSha256 && reading.contextSha256 === wordingContextSha256;
      }),
    );
    if (spans.length === 1) only.push(...spans.filter((span) => readingOf(blocks, span) !== null));
  }
  // Unchanged words keep their assertion, unless the wording was built around them.
  const certain = unchanged ? foreseen.filter(isNear) : foreseen;
  return single(certain) ?? (unchanged || certain.length > 0 ? null : single(only.filter(isNear)));
}

/** The place, with a wanted wording taken for the assertion's words where it certainly stands for them. */
export function placeByWording(
  blocks: readonly Block[],
  place: CarriedPlace,
  wanted: readonly WantedWording[] | undefined,
): CarriedPlace {
  const span = wanted === undefined ? null : findWording(blocks, place, wanted);
  if (span === null || isUnchangedAt(place, span)) return place;
  return { id: place.id, status: 'changed', span, score: 1, candidates: [] };
}

/** The wording stood there in the version before already: nothing has changed, and words that were gone are back as they were. */
function isUnchangedAt({ status, span: found }: CarriedPlace, { start, end }: Span): boolean {
  return (status === 'exact' || status === 'moved') && found?.start === start && found.end === end;
}

/** The one span that all of them are. */
function single([first, ...others]: readonly Span[]): Span | null {
  if (first === undefined) return null;
  return others.every(({ start, end }) => start === first.start && end === first.end) ? first : null;
}

/** More places than this of one wording tell nothing. */
const MOST_OCCURRENCES = 50;

function occurrences(text: string, wording: string): Span[] {
  const spans: Span[] = [];
  if (wording === '') return spans;
  for (
    let at = text.indexOf(wording);
    at !== -1 && spans.length < MOST_OCCURRENCES;
    at = text.indexOf(wording, at + 1)
  ) {
    spans.push({ start: at, end: at + wording.length });
  }
  return spans;
}
