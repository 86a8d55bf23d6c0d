// How well are a case's evidence, answers and assertions laid beside its allegations, through the index of the service?
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { withActor } from '#database/with-actor.js';
import { systemActor } from '#domain/actor.js';
import type { PassageSource } from '#domain/vocabulary.js';
import { contentionText, gatherAllegations, type GatheredAllegation } from '#letters/gather-allegations.js';
import { questionOf } from '#letters/link-letter.processor.js';
import { fillShelves, indexSource, type PassageMemory } from '#passages/passage-index.js';
import { paragraphAround } from '#review/index-assertions.js';
import { cutPassages } from '@nightlawyer/text/passages.js';
import type { Segment } from '@nightlawyer/text/segment-kinds.js';
import type { GoldCase } from '../test/support/gold-case.js';
import { makeStory } from './made-up-story.js';
import type { Grades } from './ranking-measures.js';
import type { Span } from '@nightlawyer/text/segment-kinds.js';
import { overlap } from '@nightlawyer/text/spans.js';
import { MET } from './split-quality.js';

export const LINKED = ['evidence', 'responses', 'assertions'] as const;
export type Linked = (typeof LINKED)[number];

/** What may be linked, as any searcher gets it. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** One allegation of a case with what is right to lay beside it; where a kind has nothing, nothing is counted. */
export interface LinkQuestion {
  readonly caseName: string;
  readonly text: string;
  readonly wanted: Readonly<Record<Linked, Grades>>;
  /** Ours, best first. */
  readonly found: Readonly<Record<Linked, readonly string[]>>;
}

const DEPTH = 5;
const SOURCES: Readonly<Record<Linked, PassageSource>> = {
  evidence: 'evidence',
  responses: 'exchange',
  assertions: 'assertion',
};

export function itemsOf(one: GoldCase): Readonly<Record<Linked, Item[]>> {
  const title = titleOf(one);
  return {
    evidence: one.evidence,
    responses: one.responses,
    assertions: one.assertions.map(({ id, quote }) => ({ id, title, text: quote })),
  };
}

/**
 * Indexes everything of a case as one story, and asks for each of its labelled allegations what the service asks. With
 * other `segments` than the labelled ones, a labelled allegation is asked about in the words of the one that meets it;
 * where none does, nothing is found.
 */
export async function linkCase(
  owner: DataSource,
  worker: DataSource,
  one: GoldCase,
  segments: readonly Segment[] = one.segments,
): Promise<LinkQuestion[]> {
  const story = await makeStory(owner);
  return withActor(worker, systemActor(story.newsroomId), async ({ manager }) => {
    const names = new Map<string, string>();
    for (const kind of LINKED) {
      // Assertions are passages of one source, their draft; each other item is a source by itself.
      const draftId = randomUUID();
      const sources = sourcesOf(one, kind, draftId, names);
      for (const source of sources) await indexSource(manager, { ...story, ...source, sourceKind: SOURCES[kind] });
    }
    const memory: PassageMemory = new Map();
    const questions: LinkQuestion[] = [];
    for (const { text, query, wanted } of questionsOf(one, segments)) {
      const shelves = LINKED.map((kind) => ({ sourceKinds: [SOURCES[kind]], limit: DEPTH }));
      const hits = query === undefined ? [] : await fillShelves(manager, { ...story, query, memory }, shelves);
      const found = Object.fromEntries(
        LINKED.map((kind, at) => [
          kind,
          [...new Set((hits[at] ?? []).map(({ sourceId, ordinal }) => names.get(`${sourceId} ${ordinal}`) ?? ''))],
        ]),
      ) as Record<Linked, string[]>;
      questions.push({ caseName: one.name, text, wanted, found });
    }
    return questions;
  });
}

function titleOf({ draft }: GoldCase): string {
  return (draft.split('\n')[0] ?? '').replace(/^#+\s*/, '');
}

interface Source {
  sourceId: string;
  passages: { ordinal: number; start: number; end: number; title: string; body: string }[];
}

/** The items of one kind as the service indexes them. `names` learns whose passage each is. */
function sourcesOf(one: GoldCase, kind: Linked, draftId: string, names: Map<string, string>): Source[] {
  if (kind === 'assertions') {
    const passages = one.assertions.map(({ id, start, end, quote }, ordinal) => {
      names.set(`${draftId} ${ordinal}`, id);
      return { ordinal, start, end, title: paragraphAround(one.draft, { start, end }), body: quote };
    });
    return [{ sourceId: draftId, passages }];
  }
  return one[kind].map(({ id, title, text }) => {
    const sourceId = randomUUID();
    const passages = cutPassages(text).map(({ start, end }, ordinal) => {
      names.set(`${sourceId} ${ordinal}`, id);
      return { ordinal, start, end, title, body: text.slice(start, end) };
    });
    return { sourceId, passages };
  });
}

interface Question {
  text: string;
  query: ReturnType<typeof questionOf> | undefined;
  wanted: Record<Linked, Grades>;
}

/** Each labelled allegation in its own words, with the query that the service makes of it, and what is to be found. */
function questionsOf(one: GoldCase, segments: readonly Segment[]): Question[] {
  const labelled = gatherAllegations(one.segments);
  const split = gatherAllegations(segments);
  return one.links.flatMap(({ segment, evidence, responses, assertions }) => {
    const { start } = one.segments[segment] ?? {};
    const allegation = labelled.find(({ spans }) => spans[0]?.start === start);
    if (allegation === undefined) return [];
    const wanted = {
      evidence: new Map(Object.entries(evidence)),
      responses: new Map(Object.entries(responses)),
      assertions: new Map(assertions.map((id) => [id, 1])),
    };
    const met = split.find((other) => overlap(wholeOf(other), wholeOf(allegation)) >= MET);
    const query = met && questionOf(one.letter, met, segments);
    return [{ text: contentionText(one.letter, allegation.spans), query, wanted }];
  });
}

function wholeOf({ spans }: GatheredAllegation): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}
