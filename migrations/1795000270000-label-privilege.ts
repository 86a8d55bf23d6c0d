// Labels of privilege: on documents, and on what lawyers and editors note beside a decision. Derived rows follow their document (R10).
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, GIVEN_STORY, NOT_A_PARTNER, stepVersions, wallGuests, wallOff } from './tenant-table.js';

const TABLES = ['legal_note', 'privilege_change'] as const;

/** Rows that are pieces of a document or point into one, and go by what their source goes by. */
const DERIVED = ['passage', 'link', 'assertion_link'] as const;

const sourceIsSeen = (table: string, kind: string) => `
  ${table}.source_kind = '${kind}' AND EXISTS (
    SELECT 1 FROM ${kind} source WHERE source.newsroom_id = ${table}.newsroom_id AND source.id = ${table}.source_id)`;

export class LabelPrivilege1795000270000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether whoever acts reads counsel's advice. Without withActor() nobody does.
      CREATE FUNCTION may_read_advice() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(current_setting('nightlawyer.advice', true), '') = 'on' $$;

      -- A reporter reads work product in the stories they belong to, and what they recorded themselves; a partner what is
      -- shared in a common interest; neither of them ever advice.
      CREATE FUNCTION may_read_label(label text, the_story uuid, the_writer uuid) RETURNS boolean LANGUAGE sql STABLE
        AS $$ SELECT CASE coalesce(current_setting('nightlawyer.advice', true), '')
                WHEN 'on' THEN true
                WHEN 'shared' THEN label IN ('none', 'common_interest')
                WHEN 'own' THEN label = 'none' OR label IN ('work_product', 'common_interest')
                  AND (the_writer = current_person()
                       OR EXISTS (SELECT 1 FROM story_member member
                                   WHERE member.newsroom_id = current_newsroom() AND member.story_id = the_story
                                     AND member.person_id = current_person()))
                ELSE label = 'none'
              END $$;

      CREATE FUNCTION lowers_privilege(old_label text, new_label text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
        AS $$ SELECT CASE WHEN new_label = 'common_interest' THEN old_label <> new_label
                ELSE array_position(ARRAY['none','common_interest','work_product','privileged'], new_label)
                   < array_position(ARRAY['none','common_interest','work_product','privileged'], old_label) END $$;

      ALTER TABLE document
        ADD COLUMN privilege text NOT NULL DEFAULT 'none',
        ADD CONSTRAINT document_privilege_known CHECK (privilege IN ('privileged','work_product','common_interest','none'));

      CREATE TABLE legal_note (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        kind text NOT NULL,
        privilege text NOT NULL,
        body text NOT NULL,
        written_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT legal_note_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT legal_note_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT legal_note_writer_fk FOREIGN KEY (newsroom_id, written_by) REFERENCES membership (newsroom_id, person_id),
        CONSTRAINT legal_note_kind_known CHECK (kind IN ('sign_off','override','legal_stop_lift','privilege_change')),
        CONSTRAINT legal_note_privilege_known CHECK (privilege IN ('privileged','work_product','common_interest','none')),
        CONSTRAINT legal_note_says_something CHECK (body <> ''),
        CONSTRAINT legal_note_override_reasoned CHECK (kind <> 'override' OR length(body) >= 20)
      );
      CREATE INDEX legal_note_story_idx ON legal_note (newsroom_id, story_id);

      CREATE TABLE privilege_change (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        subject text NOT NULL,
        subject_id uuid NOT NULL,
        from_label text NOT NULL,
        to_label text NOT NULL,
        reason_note_id uuid,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT privilege_change_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT privilege_change_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT privilege_change_reason_fk FOREIGN KEY (newsroom_id, reason_note_id) REFERENCES legal_note (newsroom_id, id),
        CONSTRAINT privilege_change_subject_known CHECK (subject IN ('document','note')),
        CONSTRAINT privilege_change_from_known CHECK (from_label IN ('privileged','work_product','common_interest','none')),
        CONSTRAINT privilege_change_to_known CHECK (to_label IN ('privileged','work_product','common_interest','none')),
        CONSTRAINT privilege_change_changes CHECK (from_label <> to_label),
        CONSTRAINT privilege_change_lowered_for_a_reason CHECK (NOT lowers_privilege(from_label, to_label) OR reason_note_id IS NOT NULL)
      );
      CREATE INDEX privilege_change_subject_idx ON privilege_change (newsroom_id, subject_id);
      CREATE INDEX privilege_change_story_idx ON privilege_change (newsroom_id, story_id);

      ALTER TABLE sign_off
        ADD COLUMN note_id uuid,
        ADD CONSTRAINT sign_off_note_fk FOREIGN KEY (newsroom_id, note_id) REFERENCES legal_note (newsroom_id, id);
      ALTER TABLE override
        ADD COLUMN reason_note_id uuid NOT NULL,
        ADD CONSTRAINT override_reason_fk FOREIGN KEY (newsroom_id, reason_note_id) REFERENCES legal_note (newsroom_id, id);
      ALTER TABLE legal_stop
        ADD COLUMN lift_note_id uuid,
        ADD CONSTRAINT legal_stop_lift_note_fk FOREIGN KEY (newsroom_id, lift_note_id) REFERENCES legal_note (newsroom_id, id),
        ADD CONSTRAINT legal_stop_lifted_for_a_reason CHECK ((lifted_by IS NULL) = (lift_note_id IS NULL));
    `);

    await wallOff(runner, TABLES);
    await wallGuests(runner, TABLES, `${NOT_A_PARTNER} AND ${GIVEN_STORY}`);
    await stepVersions(runner, ['legal_note']);
    await appendOnly(runner, ['privilege_change']);

    await runner.query(`
      -- R10: a row that may not be read is not there, whatever asks for it. The setting is looked at once a statement.
      CREATE POLICY opinion_advice_privilege ON opinion_advice AS RESTRICTIVE FOR SELECT TO nightlawyer_app
        USING ((SELECT may_read_advice()));
      CREATE POLICY document_privilege ON document AS RESTRICTIVE FOR SELECT TO nightlawyer_app
        USING (privilege = 'none' OR may_read_label(privilege, story_id, created_by));
      CREATE POLICY legal_note_privilege ON legal_note AS RESTRICTIVE FOR SELECT TO nightlawyer_app
        USING (privilege = 'none' OR may_read_label(privilege, story_id, written_by));
    `);
    for (const holder of ['evidence', 'exchange']) {
      await runner.query(`
        CREATE POLICY ${holder}_privilege ON ${holder} AS RESTRICTIVE FOR SELECT TO nightlawyer_app
          USING ((SELECT may_read_advice()) OR EXISTS (
            SELECT 1 FROM document held WHERE held.newsroom_id = ${holder}.newsroom_id AND held.id = ${holder}.document_id));
      `);
    }
    for (const table of DERIVED) {
      await runner.query(`
        CREATE POLICY ${table}_privilege ON ${table} AS RESTRICTIVE FOR SELECT TO nightlawyer_app
          USING ((SELECT may_read_advice()) OR ${table}.source_kind NOT IN ('evidence','exchange')
              OR ${sourceIsSeen(table, 'evidence')} OR ${sourceIsSeen(table, 'exchange')});
      `);
    }

    await runner.query(`
      -- Protection is given up, or shared, by a lawyer at the keyboard; and what a note says never changes.
      CREATE FUNCTION privilege_lowered_by_lawyer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT lowers_privilege(OLD.privilege, NEW.privilege) THEN
          RETURN NEW;
        END IF;
        IF coalesce(current_setting('nightlawyer.via', true), '') <> 'session' THEN
          RAISE EXCEPTION 'a person at the keyboard is needed' USING ERRCODE = 'NL004';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM membership WHERE newsroom_id = NEW.newsroom_id AND person_id = current_person()
                          AND role IN ('lawyer','outside_counsel')) THEN
          RAISE EXCEPTION 'only a lawyer lowers a label' USING ERRCODE = 'NL005';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER document_privilege_lowered BEFORE UPDATE OF privilege ON document
        FOR EACH ROW EXECUTE FUNCTION privilege_lowered_by_lawyer();
      CREATE TRIGGER legal_note_privilege_lowered BEFORE UPDATE OF privilege ON legal_note
        FOR EACH ROW EXECUTE FUNCTION privilege_lowered_by_lawyer();

      -- Who changed a label is who changed it.
      CREATE FUNCTION in_own_name() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.person_id IS DISTINCT FROM current_person() THEN
          RAISE EXCEPTION 'nobody acts in another''s name' USING ERRCODE = 'NL003';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER privilege_change_in_own_name BEFORE INSERT ON privilege_change
        FOR EACH ROW EXECUTE FUNCTION in_own_name();

      GRANT SELECT, INSERT ON legal_note, privilege_change TO nightlawyer_app;
      GRANT UPDATE (privilege, version) ON legal_note TO nightlawyer_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['opinion_advice', 'document', 'evidence', 'exchange', ...DERIVED]) {
      await runner.query(`DROP POLICY ${table}_privilege ON ${table}`);
    }
    await runner.query(`
      ALTER TABLE legal_stop DROP CONSTRAINT legal_stop_lifted_for_a_reason, DROP CONSTRAINT legal_stop_lift_note_fk,
        DROP COLUMN lift_note_id;
      ALTER TABLE override DROP CONSTRAINT override_reason_fk, DROP COLUMN reason_note_id;
      ALTER TABLE sign_off DROP CONSTRAINT sign_off_note_fk, DROP COLUMN note_id;
      DROP TRIGGER document_privilege_lowered ON document;
      DROP TABLE ${[...TABLES].reverse().join(', ')};
      ALTER TABLE document DROP CONSTRAINT document_privilege_known, DROP COLUMN privilege;
      DROP FUNCTION in_own_name, privilege_lowered_by_lawyer, lowers_privilege, may_read_label, may_read_advice;
    `);
  }
}
