// The right of reply: what was put to whom, in what words, by when to answer, and what came of it; and what is answered to letters.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, stepVersions, wallOff } from './tenant-table.js';

const TABLES = ['reply_request', 'reply_attempt', 'allegation_position', 'publication'] as const;

export class CreateReplies1795000220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reply_request (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        assertion_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        outcome text NOT NULL DEFAULT 'awaiting',
        wording text NOT NULL DEFAULT '',
        put_at timestamptz(3),
        put_by uuid NOT NULL,
        sent_exchange_id uuid,
        deadline_at timestamptz(3),
        time_zone text,
        reason text NOT NULL DEFAULT '',
        answer text NOT NULL DEFAULT '',
        answered_at timestamptz(3),
        answer_exchange_id uuid,
        reflected text,
        reflected_words text,
        reflected_by uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT reply_request_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT reply_request_cell_key UNIQUE (newsroom_id, assertion_id, subject_id),
        CONSTRAINT reply_request_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT reply_request_assertion_fk FOREIGN KEY (newsroom_id, assertion_id) REFERENCES assertion (newsroom_id, id),
        CONSTRAINT reply_request_subject_fk FOREIGN KEY (newsroom_id, subject_id) REFERENCES subject (newsroom_id, id),
        CONSTRAINT reply_request_sent_fk FOREIGN KEY (newsroom_id, sent_exchange_id) REFERENCES exchange (newsroom_id, id),
        CONSTRAINT reply_request_answer_fk FOREIGN KEY (newsroom_id, answer_exchange_id) REFERENCES exchange (newsroom_id, id),
        CONSTRAINT reply_request_outcome_known CHECK (outcome IN ('awaiting','answered','declined','unreachable','waived')),
        CONSTRAINT reply_request_reflected_known CHECK (reflected IN ('quoted','summarised','not_needed')),
        CONSTRAINT reply_request_put_whole CHECK (outcome = 'waived' OR (put_at IS NOT NULL AND wording <> '')),
        CONSTRAINT reply_request_deadline_zoned CHECK ((deadline_at IS NULL) = (time_zone IS NULL)),
        CONSTRAINT reply_request_waived_for_a_reason CHECK (outcome <> 'waived' OR reason <> ''),
        CONSTRAINT reply_request_answered_when CHECK ((outcome = 'answered') <= (answered_at IS NOT NULL)),
        CONSTRAINT reply_request_reflected_by_someone CHECK ((reflected IS NULL) = (reflected_by IS NULL))
      );
      CREATE INDEX reply_request_story_idx ON reply_request (newsroom_id, story_id);
      CREATE INDEX reply_request_deadline_idx ON reply_request (deadline_at) WHERE outcome = 'awaiting';

      CREATE TABLE reply_attempt (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        channel text NOT NULL,
        note text NOT NULL DEFAULT '',
        earlier jsonb,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT reply_attempt_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT reply_attempt_request_fk FOREIGN KEY (newsroom_id, request_id) REFERENCES reply_request (newsroom_id, id)
      );
      CREATE INDEX reply_attempt_request_idx ON reply_attempt (newsroom_id, request_id);

      ALTER TABLE letter
        ADD COLUMN reviewed_by uuid,
        ADD COLUMN reviewed_at timestamptz(3),
        ADD CONSTRAINT letter_reviewed_whole CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL));

      CREATE TABLE allegation_position (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        position text NOT NULL,
        response text NOT NULL DEFAULT '',
        written_by uuid NOT NULL,
        written_at timestamptz(3) NOT NULL,
        approved_by uuid,
        approved_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT allegation_position_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT allegation_position_allegation_fk FOREIGN KEY (newsroom_id, id) REFERENCES allegation (newsroom_id, id),
        CONSTRAINT allegation_position_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT allegation_position_known CHECK (position IN
          ('reject','accept_in_part','accept','inquire','not_asserted','no_answer_needed')),
        CONSTRAINT allegation_position_approved_whole CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
        CONSTRAINT allegation_position_two_people CHECK (approved_by <> written_by)
      );

      CREATE TABLE publication (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        version_number integer NOT NULL,
        version_sha256 text NOT NULL,
        certificate_id uuid,
        address text NOT NULL DEFAULT '',
        published_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT publication_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT publication_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT publication_version_fk FOREIGN KEY (newsroom_id, draft_id, version_number)
          REFERENCES draft_version (newsroom_id, draft_id, number)
      );
      CREATE INDEX publication_draft_idx ON publication (newsroom_id, draft_id);

      ALTER TABLE draft_version
        ADD COLUMN corrects_publication_id uuid,
        ADD CONSTRAINT draft_version_corrects_fk FOREIGN KEY (newsroom_id, corrects_publication_id)
          REFERENCES publication (newsroom_id, id),
        ADD CONSTRAINT draft_version_correction_whole CHECK ((origin = 'correction') = (corrects_publication_id IS NOT NULL));

      ALTER TABLE exchange
        ADD COLUMN purpose text NOT NULL DEFAULT 'correspondence',
        ADD COLUMN publication_id uuid,
        ADD CONSTRAINT exchange_purpose_known CHECK (purpose IN
          ('correspondence','right_of_reply','statement','complaint','correction_request')),
        ADD CONSTRAINT exchange_publication_fk FOREIGN KEY (newsroom_id, publication_id) REFERENCES publication (newsroom_id, id);
    `);

    await wallOff(runner, TABLES);
    await stepVersions(runner, ['reply_request', 'allegation_position']);
    await appendOnly(runner, ['reply_attempt', 'publication']);

    await runner.query(`
      -- R4: who wrote the answer is who wrote it, and who approves it is a lawyer at the keyboard who did not.
      CREATE FUNCTION position_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        rewritten boolean := TG_OP = 'INSERT';
        newly_approved boolean := NEW.approved_by IS NOT NULL;
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          rewritten := (NEW.position, NEW.response, NEW.written_by) IS DISTINCT FROM (OLD.position, OLD.response, OLD.written_by);
          newly_approved := NEW.approved_by IS NOT NULL AND (rewritten OR NEW.approved_by IS DISTINCT FROM OLD.approved_by);
        END IF;
        IF rewritten AND NEW.written_by IS DISTINCT FROM current_person() THEN
          RAISE EXCEPTION 'nobody acts in another''s name' USING ERRCODE = 'NL003';
        END IF;
        IF NOT newly_approved THEN
          RETURN NEW;
        END IF;
        IF NEW.approved_by = NEW.written_by THEN
          RAISE EXCEPTION 'nobody approves what they wrote' USING ERRCODE = 'NL009';
        END IF;
        IF rewritten OR NEW.approved_by IS DISTINCT FROM current_person() THEN
          RAISE EXCEPTION 'nobody acts in another''s name' USING ERRCODE = 'NL003';
        END IF;
        IF coalesce(current_setting('nightlawyer.via', true), '') <> 'session' THEN
          RAISE EXCEPTION 'a person at the keyboard is needed' USING ERRCODE = 'NL004';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM membership WHERE newsroom_id = NEW.newsroom_id AND person_id = NEW.approved_by
                          AND role IN ('lawyer','outside_counsel')) THEN
          RAISE EXCEPTION 'the role does not allow this' USING ERRCODE = 'NL005';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER allegation_position_two_people BEFORE INSERT OR UPDATE ON allegation_position
        FOR EACH ROW EXECUTE FUNCTION position_two_people();

      GRANT SELECT, INSERT, UPDATE ON reply_request, allegation_position TO nightlawyer_app;
      GRANT SELECT, INSERT ON reply_attempt, publication TO nightlawyer_app;
      GRANT SELECT ON reply_request, reply_attempt, allegation_position, publication TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exchange DROP CONSTRAINT exchange_publication_fk, DROP CONSTRAINT exchange_purpose_known,
        DROP COLUMN publication_id, DROP COLUMN purpose;
      ALTER TABLE draft_version DROP CONSTRAINT draft_version_correction_whole, DROP CONSTRAINT draft_version_corrects_fk,
        DROP COLUMN corrects_publication_id;
      ALTER TABLE letter DROP CONSTRAINT letter_reviewed_whole, DROP COLUMN reviewed_at, DROP COLUMN reviewed_by;
      DROP TABLE ${[...TABLES].reverse().join(', ')};
      DROP FUNCTION position_two_people;
    `);
  }
}
