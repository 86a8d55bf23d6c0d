// Whom do the assertions name that nobody has yet made a subject of the story?
import { namesIn } from '@nightlawyer/text/flag/names.js';
import type { SubjectKind } from '#domain/vocabulary.js';

export interface NamingAssertion {
  readonly id: string;
  /** Names, as the flagger or a person wrote them. */
  readonly about: readonly string[];
  /** Whether somebody has said already whom it is about. */
  readonly tied: boolean;
}

export interface SubjectSuggestion {
  /** As it is written most often. */
  readonly name: string;
  /** What the name itself looks like; null where it does not tell. */
  readonly kind: SubjectKind | null;
  /** The subject of this name, where the story has it but an assertion that nobody tied to anyone names it too. */
  readonly subjectId: string | null;
  readonly assertionIds: readonly string[];
}

/** What makes two spellings one name: not case, spacing, a final possessive, or how a character is composed. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/['’]s?$/u, '')
    .toLowerCase();
}

/** Most often named first; only for a person to decide on (R5). `known` are the story's subjects. */
export function suggestSubjects(
  assertions: readonly NamingAssertion[],
  known: readonly { readonly id: string; readonly name: string }[],
): SubjectSuggestion[] {
  const knownIds = new Map(known.map(({ id, name }) => [nameKey(name), id]));
  const found = new Map<string, { spellings: Map<string, number>; assertionIds: Set<string> }>();
  for (const { id, about, tied } of assertions) {
    for (const name of about) {
      const key = nameKey(name);
      // What a person untied from a known subject is not proposed to them again.
      if (key === '' || (tied && knownIds.has(key))) continue;
      const entry = found.get(key) ?? { spellings: new Map<string, number>(), assertionIds: new Set<string>() };
      entry.spellings.set(name.trim(), (entry.spellings.get(name.trim()) ?? 0) + 1);
      entry.assertionIds.add(id);
      found.set(key, entry);
    }
  }
  return [...found]
    .map(([key, { spellings, assertionIds }]) => {
      const [name = key] = [...spellings].sort(([, one], [, other]) => other - one).map(([spelling]) => spelling);
      return { name, kind: kindOf(name), subjectId: knownIds.get(key) ?? null, assertionIds: [...assertionIds] };
    })
    .sort(
      (one, other) =>
        other.assertionIds.length - one.assertionIds.length ||
        (one.name < other.name ? -1 : Number(one.name > other.name)),
    );
}

function kindOf(name: string): SubjectKind | null {
  const kind = namesIn(name, 0, name.length)[0]?.kind;
  return kind === 'person' || kind === 'organisation' ? kind : null;
}
