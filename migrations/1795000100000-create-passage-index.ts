// The citable passages of a story and the inverted index over them. Why it is our own: docs/decisions/0006-passage-index.md.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOff } from './tenant-table.js';

const TABLES = ['passage', 'passage_place', 'posting_run', 'posting'] as const;

export class CreatePassageIndex1795000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE passage (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        story_id uuid NOT NULL,
        source_kind text NOT NULL,
        source_id uuid NOT NULL,
        ordinal integer NOT NULL,
        start_offset integer NOT NULL,
        end_offset integer NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        features bytea NOT NULL,
        features_version integer NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT passage_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT passage_number_key UNIQUE (newsroom_id, number),
        CONSTRAINT passage_source_key UNIQUE (newsroom_id, source_kind, source_id, ordinal),
        CONSTRAINT passage_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id) ON DELETE RESTRICT,
        CONSTRAINT passage_source_known CHECK (source_kind IN ('evidence','exchange','allegation','assertion')),
        CONSTRAINT passage_span_forward CHECK (start_offset >= 0 AND end_offset >= start_offset)
      );
      -- A thousand features are read for one query: they stay in the row, as they are, as long as it fits a page.
      ALTER TABLE passage ALTER COLUMN features SET STORAGE EXTERNAL;
      ALTER TABLE passage SET (toast_tuple_target = 4080);

      -- Which run of the index a passage is in; 0 while it waits for one, and is then read directly.
      CREATE TABLE passage_place (
        newsroom_id uuid NOT NULL,
        number bigint NOT NULL,
        story_id uuid NOT NULL,
        run bigint NOT NULL,
        CONSTRAINT passage_place_pk PRIMARY KEY (newsroom_id, number)
      );
      CREATE INDEX passage_place_run_idx ON passage_place (newsroom_id, story_id, run);

      -- A run: some hundreds to thousands of passages, inverted together.
      CREATE TABLE posting_run (
        newsroom_id uuid NOT NULL,
        story_id uuid NOT NULL,
        run bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
        passages integer NOT NULL,
        words bigint NOT NULL,
        titled integer NOT NULL,
        title_words bigint NOT NULL,
        CONSTRAINT posting_run_pk PRIMARY KEY (newsroom_id, story_id, run)
      );

      -- The passages of one run that hold one term, eight bytes each.
      CREATE TABLE posting (
        newsroom_id uuid NOT NULL,
        run bigint NOT NULL,
        term integer NOT NULL,
        entries bytea NOT NULL,
        CONSTRAINT posting_pk PRIMARY KEY (newsroom_id, run, term)
      );
      ALTER TABLE posting ALTER COLUMN entries SET STORAGE EXTERNAL;
    `);
    // B-tree keys only: their operators are leakproof, so the planner may use them beneath row-level security; a GIN
    // index would be passed over there.
    await wallOff(runner, TABLES);
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ${TABLES.join(', ')} TO nightlawyer_app, nightlawyer_worker`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
