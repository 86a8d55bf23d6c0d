// How good is the order in which things are laid beside an allegation, and how good is that of others?
import { itemsOf, type Linked, type LinkQuestion } from './case-links.js';
import { mean, ndcg } from './ranking-measures.js';
import {
  MINI_DEFAULT,
  MINI_SETTINGS,
  miniSearch,
  type MiniSetting,
  plainBm25,
  type Searcher,
} from './ranking-peers.js';
import type { GoldCase } from '../test/support/gold-case.js';

const DEPTH = 5;

/** nDCG@5 of each allegation that something of this kind answers, in their order. Grades are gains. */
export function ownValues(questions: readonly LinkQuestion[], kind: Linked): number[] {
  return answerable(questions, kind).map(({ found, wanted }) => ndcg(found[kind], wanted[kind], DEPTH));
}

/** Whether what answers the very point (or, where nothing does, anything useful) is among the first five: 1 or 0. */
export function withinFive(questions: readonly LinkQuestion[], kind: Linked): number[] {
  return answerable(questions, kind).map(({ found, wanted }) => {
    const best = Math.max(...wanted[kind].values());
    return found[kind].slice(0, DEPTH).some((id) => wanted[kind].get(id) === best) ? 1 : 0;
  });
}

/** nDCG@5 for a searcher that gets the allegation's own words, and the items of its case and kind. */
export function peerValues(
  cases: readonly GoldCase[],
  questions: readonly LinkQuestion[],
  kind: Linked,
  peer: (texts: ReturnType<typeof itemsOf>[Linked]) => Searcher,
): number[] {
  const searchers = new Map(cases.map((one) => [one.name, peer(itemsOf(one)[kind])]));
  return answerable(questions, kind).map(({ caseName, text, wanted }) =>
    ndcg(searchers.get(caseName)?.(text, DEPTH) ?? [], wanted[kind], DEPTH),
  );
}

function answerable(questions: readonly LinkQuestion[], kind: Linked): LinkQuestion[] {
  return questions.filter(({ wanted }) => wanted[kind].size > 0);
}

export const bm25Values = (cases: readonly GoldCase[], questions: readonly LinkQuestion[], kind: Linked): number[] =>
  peerValues(cases, questions, kind, plainBm25);

export const miniValues = (
  cases: readonly GoldCase[],
  questions: readonly LinkQuestion[],
  kind: Linked,
  setting: MiniSetting = MINI_DEFAULT,
): number[] => peerValues(cases, questions, kind, (texts) => miniSearch(texts, setting));

/** The setting of MiniSearch that serves one kind of these cases best. */
export function bestMiniSetting(
  cases: readonly GoldCase[],
  questions: readonly LinkQuestion[],
  kind: Linked,
): MiniSetting {
  const tried = [MINI_DEFAULT, ...MINI_SETTINGS].map((setting) => ({
    setting,
    worth: mean(miniValues(cases, questions, kind, setting)),
  }));
  return tried.sort((a, b) => b.worth - a.worth)[0]?.setting ?? MINI_DEFAULT;
}
