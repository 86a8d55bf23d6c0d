// Whose every row is, and who may be told that it is there: asked of each id in each answer.
import type { TestDatabase } from '../test-database.js';
import type { AccessRule } from './access-rule.js';
import { isPartner, type Persona } from './personas.js';
import type { World } from './world.js';

interface Home {
  newsroomId: string;
  /** Null where it belongs to no story. */
  storyId: string | null;
  /** Where not everybody who reads the story may know of it: the letters of those who may. */
  only: string | null;
  what: string;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Labelled material is not there for reporters who do not belong to the story; what is not opened is not there for partners. */
const MATERIAL = (table: string, open: string) => `
  SELECT item.id, item.document_id, item.newsroom_id, item.story_id,
         CASE WHEN document.privilege = 'none' THEN 'RELMC' ELSE 'ELMC' END
         || CASE WHEN ${open} AND document.privilege IN ('none','common_interest') THEN 'P' ELSE '' END AS only
    FROM ${table} item JOIN document ON document.id = item.document_id`;

/** By which of its columns a row belongs to a story. */
const STORIES: readonly (readonly [column: string, story: string])[] = [
  ['story_id', 'item.story_id'],
  ['draft_id', '(SELECT story_id FROM draft WHERE draft.id = item.draft_id)'],
  ['letter_id', '(SELECT story_id FROM letter WHERE letter.id = item.letter_id)'],
  ['assertion_id', '(SELECT story_id FROM assertion WHERE assertion.id = item.assertion_id)'],
];

interface Row {
  id: string;
  document_id: string | null;
  newsroom_id: string;
  story_id: string | null;
  only: string | null;
}

export class Sight {
  private readonly homes = new Map<string, Home>();

  constructor(private readonly world: World) {}

  /** Looks at everything that was planted. */
  async look(database: TestDatabase): Promise<void> {
    const columns = await database.query<{ name: string; columns: string[] }>(
      `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
        WHERE table_schema = 'public' GROUP BY 1 HAVING array_agg(column_name::text) @> '{newsroom_id,id}' ORDER BY 1`,
    );
    for (const { name, columns: has } of columns) {
      const [, story] = STORIES.find(([column]) => has.includes(column)) ?? ['', 'NULL::uuid'];
      const rows = await database.query<Row>(
        `SELECT id, NULL AS document_id, newsroom_id, ${name === 'story' ? 'id' : story} AS story_id, NULL AS only
           FROM "${name}" AS item`,
      );
      for (const row of rows) this.note(row, name);
    }
    const evidence = MATERIAL('evidence', `(item.shareable OR item.sensitivity = 'public')`);
    for (const row of await database.query<Row>(evidence)) this.note(row, 'evidence');
    for (const row of await database.query<Row>(MATERIAL('exchange', 'item.shareable'))) this.note(row, 'exchange');
    const sources = await database.query<Row>(
      `SELECT id, NULL AS document_id, newsroom_id, story_id, 'LC' AS only FROM source WHERE id <> $1`,
      [this.world.places.own.ids['sourceId']],
    );
    for (const row of sources) this.note({ ...row, only: 'RLC' }, 'source');
  }

  /** The ids in an answer that should not be there. `asked`: those that were in the question. */
  astray(persona: Persona, rule: AccessRule, text: string, asked: ReadonlySet<string>): string[] {
    const found = new Set([...text.matchAll(ID)].map(([id]) => id));
    return [...found].flatMap((id) => {
      const home = this.homes.get(id);
      if (home === undefined || asked.has(id) || this.mayKnow(persona, rule, home)) return [];
      return [`${id} of ${home.what}`];
    });
  }

  private mayKnow(persona: Persona, rule: AccessRule, { newsroomId, storyId, only }: Home): boolean {
    const { newsrooms, storyIds } = this.world;
    if (isPartner(persona) || persona === 'F') {
      const home = persona === 'F' ? newsrooms.foreign : newsrooms.partner;
      if (newsroomId === home) return rule.about !== 'story';
      if (persona === 'F' || storyId !== storyIds.same) return false;
      return only === null || only.includes('P');
    }
    if (newsroomId !== newsrooms.owner) return false;
    if (storyId === null) return true;
    if (persona === 'A') return false;
    if (persona === 'C' && storyId === storyIds.other) return false;
    return only === null || only.includes(persona);
  }

  private note({ id, document_id, newsroom_id, story_id, only }: Row, what: string): void {
    const home = { newsroomId: newsroom_id, storyId: story_id, only, what };
    this.homes.set(id, home);
    if (document_id !== null) this.homes.set(document_id, { ...home, what: `document of ${what}` });
  }
}
