// What must be kept, what may go: holds, stories that are closed, how long their material stays, and what was erased.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, GIVEN_STORY, NOT_A_PARTNER, stepVersions, wallGuests, wallOff } from './tenant-table.js';

const TABLES = ['hold', 'hold_reason', 'story_closure', 'retention'] as const;

export class CreateHolds1795000290000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of the whole story, or of one item of it. A machine only proposes (R5), and for one letter once.
      CREATE TABLE hold (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        state text NOT NULL,
        item_kind text,
        item_id uuid,
        letter_id uuid,
        proposed_by text,
        placed_by uuid,
        placed_at timestamptz(3),
        ended_by uuid,
        ended_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT hold_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT hold_letter_key UNIQUE (newsroom_id, letter_id),
        CONSTRAINT hold_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT hold_letter_fk FOREIGN KEY (newsroom_id, letter_id) REFERENCES letter (newsroom_id, id),
        CONSTRAINT hold_state_known CHECK (state IN ('proposed','standing','dismissed','released')),
        CONSTRAINT hold_item_kind_known CHECK (item_kind IN ('evidence','exchange','letter')),
        CONSTRAINT hold_item_whole CHECK ((item_kind IS NULL) = (item_id IS NULL)),
        CONSTRAINT hold_proposal_whole CHECK ((letter_id IS NULL) = (proposed_by IS NULL)),
        CONSTRAINT hold_placed_whole CHECK
          ((state IN ('standing','released')) = (placed_by IS NOT NULL) AND (placed_by IS NULL) = (placed_at IS NULL)),
        CONSTRAINT hold_ended_whole CHECK
          ((state IN ('dismissed','released')) = (ended_by IS NOT NULL) AND (ended_by IS NULL) = (ended_at IS NULL))
      );
      CREATE INDEX hold_story_idx ON hold (newsroom_id, story_id);

      -- R10: why, in a table of its own.
      CREATE TABLE hold_reason (
        newsroom_id uuid NOT NULL,
        hold_id uuid NOT NULL,
        act text NOT NULL,
        reason text NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT hold_reason_pk PRIMARY KEY (newsroom_id, hold_id, act),
        CONSTRAINT hold_reason_hold_fk FOREIGN KEY (newsroom_id, hold_id) REFERENCES hold (newsroom_id, id),
        CONSTRAINT hold_reason_act_known CHECK (act IN ('placed','dismissed','released'))
      );

      CREATE TABLE story_closure (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        closed_by uuid NOT NULL,
        closed_at timestamptz(3) NOT NULL,
        reopened_by uuid,
        reopened_at timestamptz(3),
        erased_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT story_closure_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT story_closure_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT story_closure_reopened_whole CHECK ((reopened_by IS NULL) = (reopened_at IS NULL))
      );
      CREATE UNIQUE INDEX story_closure_standing_idx ON story_closure (newsroom_id, story_id) WHERE reopened_at IS NULL;

      -- Days that the material of a closed story stays. No row, or NULL: for ever. The id is the newsroom's.
      CREATE TABLE retention (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        days integer,
        set_by uuid NOT NULL,
        set_at timestamptz(3) NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT retention_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT retention_one_row CHECK (id = newsroom_id),
        CONSTRAINT retention_days_positive CHECK (days BETWEEN 1 AND 36500)
      );

      -- Erased: text and bytes are gone, and the row says when. The file itself goes a little later.
      ALTER TABLE document
        ADD COLUMN erased_at timestamptz(3),
        ADD CONSTRAINT document_erased_has_no_text CHECK (erased_at IS NULL OR (text IS NULL AND status = 'refused'));
      ALTER TABLE blob
        ADD COLUMN erased_at timestamptz(3),
        ADD COLUMN removed_at timestamptz(3),
        ADD CONSTRAINT blob_removed_after_erased CHECK (removed_at IS NULL OR erased_at IS NOT NULL);
      CREATE INDEX blob_erased_idx ON blob (erased_at) WHERE erased_at IS NOT NULL AND removed_at IS NULL;
    `);

    await wallOff(runner, TABLES);
    await wallGuests(runner, ['hold', 'story_closure'], `${NOT_A_PARTNER} AND ${GIVEN_STORY}`);
    await wallGuests(
      runner,
      ['hold_reason'],
      `${NOT_A_PARTNER} AND EXISTS
         (SELECT 1 FROM hold WHERE hold.newsroom_id = hold_reason.newsroom_id AND hold.id = hold_reason.hold_id)`,
    );
    await wallGuests(runner, ['retention'], 'false');
    await stepVersions(runner, ['hold', 'story_closure', 'retention']);
    await appendOnly(runner, ['hold_reason']);

    await runner.query(`
      -- Of a hold and a deletion that meet, one comes first: the hold takes the story's lock alone, deletions share it.
      CREATE FUNCTION hold_lock(the_newsroom uuid, the_story uuid) RETURNS bigint LANGUAGE sql IMMUTABLE
        AS $$ SELECT hashtextextended('nightlawyer.hold:' || the_newsroom || ':' || the_story, 0) $$;

      -- While a hold stands nothing it covers is deleted; and while one that a letter proposes is undecided, nothing at all.
      CREATE FUNCTION refuse_while_held(the_newsroom uuid, the_story uuid, the_kind text, the_item uuid)
        RETURNS void LANGUAGE plpgsql AS $$
      DECLARE found_state text;
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hold_lock(the_newsroom, the_story));
        SELECT state INTO found_state FROM hold
          WHERE newsroom_id = the_newsroom AND story_id = the_story AND state IN ('standing','proposed')
            AND (item_id IS NULL OR the_kind IS NULL OR (item_kind = the_kind AND item_id = the_item))
          ORDER BY state DESC LIMIT 1;
        IF found_state = 'standing' THEN
          RAISE EXCEPTION 'a hold stands' USING ERRCODE = 'NL010';
        ELSIF found_state = 'proposed' THEN
          RAISE EXCEPTION 'a proposed hold is undecided' USING ERRCODE = 'NL011';
        END IF;
      END $$;

      CREATE FUNCTION refuse_held_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_while_held(OLD.newsroom_id, OLD.story_id, TG_TABLE_NAME, OLD.id);
        RETURN OLD;
      END $$;
      -- A document goes after whatever it is the document of: no hold on an item may still cover it.
      CREATE FUNCTION refuse_held_document() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_while_held(OLD.newsroom_id, OLD.story_id, kind, id) FROM (
          SELECT 'evidence' AS kind, id FROM evidence WHERE newsroom_id = OLD.newsroom_id AND document_id = OLD.id
          UNION ALL SELECT 'exchange', id FROM exchange WHERE newsroom_id = OLD.newsroom_id AND document_id = OLD.id
          UNION ALL SELECT 'letter', id FROM letter WHERE newsroom_id = OLD.newsroom_id AND document_id = OLD.id
          UNION ALL SELECT 'document', OLD.id) AS holder;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE FUNCTION refuse_held_blob() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE the_story uuid;
      BEGIN
        FOR the_story IN SELECT DISTINCT story_id FROM document
                          WHERE newsroom_id = OLD.newsroom_id AND sha256 = OLD.sha256 AND erased_at IS NULL LOOP
          PERFORM refuse_while_held(OLD.newsroom_id, the_story, NULL, NULL);
        END LOOP;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;

      CREATE TRIGGER evidence_held BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_held_deletion();
      CREATE TRIGGER exchange_held BEFORE DELETE ON exchange FOR EACH ROW EXECUTE FUNCTION refuse_held_deletion();
      CREATE TRIGGER letter_held BEFORE DELETE ON letter FOR EACH ROW EXECUTE FUNCTION refuse_held_deletion();
      CREATE TRIGGER document_held BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION refuse_held_document();
      CREATE TRIGGER document_erasure_held BEFORE UPDATE ON document
        FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION refuse_held_document();
      CREATE TRIGGER blob_held BEFORE DELETE ON blob FOR EACH ROW EXECUTE FUNCTION refuse_held_blob();
      CREATE TRIGGER blob_erasure_held BEFORE UPDATE ON blob
        FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION refuse_held_blob();
      -- The key is of the whole story: any hold in it keeps the identities sealed under it.
      CREATE FUNCTION refuse_held_key() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_while_held(OLD.newsroom_id, OLD.story_id, NULL, NULL);
        RETURN OLD;
      END $$;
      CREATE TRIGGER story_key_held BEFORE DELETE ON story_key FOR EACH ROW EXECUTE FUNCTION refuse_held_key();

      -- A hold is placed alone, and on what is there.
      CREATE FUNCTION place_hold_alone() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE is_there boolean;
      BEGIN
        PERFORM pg_advisory_xact_lock(hold_lock(NEW.newsroom_id, NEW.story_id));
        IF NEW.state = 'standing' AND NEW.item_kind IS NOT NULL THEN
          EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE newsroom_id = $1 AND story_id = $2 AND id = $3)', NEW.item_kind)
            INTO is_there USING NEW.newsroom_id, NEW.story_id, NEW.item_id;
          IF NOT is_there THEN
            RAISE EXCEPTION 'there is nothing to hold' USING ERRCODE = 'NL012';
          END IF;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER hold_alone BEFORE INSERT OR UPDATE ON hold FOR EACH ROW EXECUTE FUNCTION place_hold_alone();

      -- What is linked cannot go meanwhile, and what is gone cannot be linked: as a foreign key would have it, if a link had one.
      CREATE FUNCTION skip_link_to_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM evidence WHERE newsroom_id = NEW.newsroom_id AND id = NEW.source_id FOR KEY SHARE;
        RETURN CASE WHEN FOUND THEN NEW END;
      END $$;
      CREATE TRIGGER link_to_something BEFORE INSERT ON link
        FOR EACH ROW WHEN (NEW.source_kind = 'evidence') EXECUTE FUNCTION skip_link_to_nothing();
      CREATE TRIGGER assertion_link_to_something BEFORE INSERT ON assertion_link
        FOR EACH ROW WHEN (NEW.source_kind = 'evidence') EXECUTE FUNCTION skip_link_to_nothing();

      GRANT SELECT, INSERT, UPDATE ON hold, story_closure, retention TO nightlawyer_app;
      GRANT SELECT, INSERT ON hold_reason TO nightlawyer_app;
      CREATE POLICY hold_reason_privilege ON hold_reason AS RESTRICTIVE FOR SELECT TO nightlawyer_app
        USING ((SELECT may_read_advice()));
      GRANT SELECT, INSERT ON hold TO nightlawyer_worker;
      GRANT SELECT, UPDATE ON story_closure TO nightlawyer_worker;
      GRANT SELECT ON retention TO nightlawyer_worker;

      -- What was added by mistake is taken back by people, the material of closed stories by the worker.
      GRANT DELETE ON evidence, document TO nightlawyer_app;
      GRANT DELETE ON link, assertion_link TO nightlawyer_app;
      GRANT UPDATE (erased_at, removed_at) ON blob TO nightlawyer_app, nightlawyer_worker;
      GRANT UPDATE ON evidence TO nightlawyer_worker;
      GRANT SELECT (newsroom_id, id, story_id), DELETE ON story_key TO nightlawyer_worker;
      -- A file is shared by all newsrooms that hold the same bytes: before it goes, the worker looks whether any still does.
      CREATE POLICY blob_worker ON blob FOR SELECT TO nightlawyer_worker USING (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY blob_worker ON blob;
      REVOKE SELECT (newsroom_id, id, story_id), DELETE ON story_key FROM nightlawyer_worker;
      REVOKE UPDATE ON evidence FROM nightlawyer_worker;
      REVOKE UPDATE (erased_at, removed_at) ON blob FROM nightlawyer_app, nightlawyer_worker;
      REVOKE DELETE ON evidence, document, link, assertion_link FROM nightlawyer_app;
      DROP TRIGGER assertion_link_to_something ON assertion_link;
      DROP TRIGGER link_to_something ON link;
      DROP TRIGGER story_key_held ON story_key;
      DROP TRIGGER blob_erasure_held ON blob;
      DROP TRIGGER blob_held ON blob;
      DROP TRIGGER document_erasure_held ON document;
      DROP TRIGGER document_held ON document;
      DROP TRIGGER letter_held ON letter;
      DROP TRIGGER exchange_held ON exchange;
      DROP TRIGGER evidence_held ON evidence;
      DROP INDEX blob_erased_idx;
      ALTER TABLE blob DROP CONSTRAINT blob_removed_after_erased, DROP COLUMN removed_at, DROP COLUMN erased_at;
      ALTER TABLE document DROP CONSTRAINT document_erased_has_no_text, DROP COLUMN erased_at;
      DROP TABLE ${[...TABLES].reverse().join(', ')};
      DROP FUNCTION skip_link_to_nothing, place_hold_alone, refuse_held_key, refuse_held_blob, refuse_held_document, refuse_held_deletion,
        refuse_while_held, hold_lock;
    `);
  }
}
