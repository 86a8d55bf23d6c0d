// The moments at which letters run out, each once, so that people can be told of them and say that one is dealt with.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GIVEN_STORY, NOT_A_PARTNER, stepVersions, wallGuests, wallOff } from './tenant-table.js';

const KINDS = [
  'draft_ready',
  'draft_blocked',
  'opinion_void',
  'letter_arrived',
  'letter_failed',
  'deadline_near',
  'legal_stop',
  'certificate_revoked',
  'assigned',
  'complaint_arrived',
  'source_opened',
] as const;
const known = (kinds: readonly string[]) => `kind IN (${kinds.map((kind) => `'${kind}'`).join(',')})`;

export class SettleLetterLimits1795000340000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_limit (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        letter_id uuid NOT NULL,
        due_at timestamptz(3) NOT NULL,
        due_zone text NOT NULL,
        due_whole_day boolean NOT NULL,
        settled_by uuid,
        settled_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT letter_limit_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT letter_limit_moment_key UNIQUE (newsroom_id, letter_id, due_at),
        CONSTRAINT letter_limit_letter_fk FOREIGN KEY (newsroom_id, letter_id) REFERENCES letter (newsroom_id, id),
        CONSTRAINT letter_limit_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT letter_limit_settled_whole CHECK ((settled_by IS NULL) = (settled_at IS NULL))
      );
      -- Only what still waits is looked for: by the dashboard of some stories, by the sweep what is near in all of them.
      CREATE INDEX letter_limit_story_idx ON letter_limit (newsroom_id, story_id) WHERE settled_at IS NULL;
      CREATE INDEX letter_limit_due_idx ON letter_limit (newsroom_id, due_at) WHERE settled_at IS NULL;

      -- The moments that were kept so far, on the segments alone. Their walls hold for the owner too, and there is no newsroom here.
      ALTER TABLE letter NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE segment NO FORCE ROW LEVEL SECURITY;
      INSERT INTO letter_limit (newsroom_id, id, story_id, letter_id, due_at, due_zone, due_whole_day)
      SELECT letter.newsroom_id, gen_random_uuid(), letter.story_id, letter.id, segment.due_at,
             (array_agg(segment.due_zone ORDER BY segment.ordinal))[1], bool_and(segment.due_whole_day)
        FROM letter JOIN segment ON segment.newsroom_id = letter.newsroom_id AND segment.letter_id = letter.id
       WHERE segment.due_at IS NOT NULL
       GROUP BY letter.newsroom_id, letter.id, segment.due_at;
      ALTER TABLE letter FORCE ROW LEVEL SECURITY;
      ALTER TABLE segment FORCE ROW LEVEL SECURITY;

      ALTER TABLE notice DROP CONSTRAINT notice_kind_known,
        ADD CONSTRAINT notice_kind_known CHECK (${known([...KINDS, 'letter_due'])});
    `);
    await wallOff(runner, ['letter_limit']);
    // How far the answering is remains the newsroom's own also in a story that it shares.
    await wallGuests(runner, ['letter_limit'], `${NOT_A_PARTNER} AND ${GIVEN_STORY}`);
    await stepVersions(runner, ['letter_limit']);
    await runner.query(`
      GRANT SELECT, UPDATE ON letter_limit TO nightlawyer_app;
      GRANT SELECT, INSERT, DELETE ON letter_limit TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without the kind there are no words for what was told of it.
      ALTER TABLE notice NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER notice_append_only;
      ALTER TABLE notice_delivery NO FORCE ROW LEVEL SECURITY;
      DELETE FROM notice_delivery WHERE notice_id IN (SELECT id FROM notice WHERE kind = 'letter_due');
      DELETE FROM notice WHERE kind = 'letter_due';
      ALTER TABLE notice_delivery FORCE ROW LEVEL SECURITY;
      ALTER TABLE notice FORCE ROW LEVEL SECURITY, ENABLE TRIGGER notice_append_only;
      ALTER TABLE notice DROP CONSTRAINT notice_kind_known, ADD CONSTRAINT notice_kind_known CHECK (${known(KINDS)});
      DROP TABLE letter_limit;
    `);
  }
}
