// What a draft asserts: each assertion, where it stands in each version, whom it is about, and what bears it out.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, stepVersions, wallOff } from './tenant-table.js';

const TABLES = ['draft_author', 'subject', 'assertion', 'assertion_subject', 'placement', 'assertion_link'] as const;

export class CreateAssertions1795000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE draft
        ADD COLUMN planned_at timestamptz(3),
        ADD COLUMN flagged_version integer NOT NULL DEFAULT 0,
        ADD COLUMN flag_failure text;

      -- What runs next: the dashboard's order.
      CREATE INDEX draft_planned_idx ON draft (newsroom_id, planned_at, created_at DESC, id);

      ALTER TABLE draft_version
        ADD COLUMN origin text NOT NULL DEFAULT 'edit',
        ADD COLUMN note text NOT NULL DEFAULT '',
        ADD CONSTRAINT draft_version_origin_known CHECK (origin IN ('edit','accepted_wording','correction'));

      CREATE TABLE draft_author (
        newsroom_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT draft_author_pk PRIMARY KEY (newsroom_id, draft_id, person_id),
        CONSTRAINT draft_author_draft_fk FOREIGN KEY (newsroom_id, draft_id) REFERENCES draft (newsroom_id, id),
        CONSTRAINT draft_author_person_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id)
      );

      CREATE TABLE subject (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        contact text NOT NULL DEFAULT '',
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT subject_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT subject_name_key UNIQUE (newsroom_id, story_id, name),
        CONSTRAINT subject_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT subject_kind_known CHECK (kind IN ('person','organisation'))
      );

      CREATE TABLE assertion (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        number integer NOT NULL,
        state text NOT NULL,
        origin text NOT NULL,
        quote text NOT NULL,
        first_version integer NOT NULL,
        gravity text NOT NULL,
        category text NOT NULL DEFAULT 'fact',
        chase_level smallint NOT NULL DEFAULT 1,
        harms jsonb NOT NULL DEFAULT '["reputation"]',
        jurisdictions jsonb NOT NULL DEFAULT '[]',
        about jsonb NOT NULL DEFAULT '[]',
        meaning text NOT NULL DEFAULT '',
        reasons jsonb NOT NULL DEFAULT '[]',
        score real NOT NULL DEFAULT 1,
        method text NOT NULL,
        method_version text NOT NULL,
        pending_gravity text,
        pending_by uuid,
        assigned_to uuid,
        queued_at timestamptz(3),
        due_at timestamptz(3),
        created_by uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT assertion_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT assertion_number_key UNIQUE (newsroom_id, draft_id, number),
        CONSTRAINT assertion_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT assertion_draft_fk FOREIGN KEY (newsroom_id, draft_id) REFERENCES draft (newsroom_id, id),
        CONSTRAINT assertion_assignee_fk FOREIGN KEY (newsroom_id, assigned_to) REFERENCES membership (newsroom_id, person_id),
        CONSTRAINT assertion_state_known CHECK (state IN
          ('proposed','flagged','queued','with_lawyer','ruled','dismissal_pending','dismissed','withdrawn')),
        CONSTRAINT assertion_origin_known CHECK (origin IN ('machine','person')),
        CONSTRAINT assertion_gravity_known CHECK (gravity IN ('high','medium','low')),
        CONSTRAINT assertion_pending_gravity_known CHECK (pending_gravity IN ('high','medium','low')),
        CONSTRAINT assertion_category_known CHECK (category IN ('fact','opinion','inference','quotation','implication')),
        CONSTRAINT assertion_chase_level_known CHECK (chase_level IN (1,2,3)),
        CONSTRAINT assertion_lawyer_named CHECK ((state = 'with_lawyer') <= (assigned_to IS NOT NULL))
      );
      CREATE INDEX assertion_story_idx ON assertion (newsroom_id, story_id);
      CREATE INDEX assertion_queue_idx ON assertion (newsroom_id, state) WHERE state IN ('queued','with_lawyer');

      CREATE TABLE assertion_subject (
        newsroom_id uuid NOT NULL,
        assertion_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        CONSTRAINT assertion_subject_pk PRIMARY KEY (newsroom_id, assertion_id, subject_id),
        CONSTRAINT assertion_subject_assertion_fk FOREIGN KEY (newsroom_id, assertion_id) REFERENCES assertion (newsroom_id, id),
        CONSTRAINT assertion_subject_subject_fk FOREIGN KEY (newsroom_id, subject_id) REFERENCES subject (newsroom_id, id)
      );

      CREATE TABLE placement (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        assertion_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        version_number integer NOT NULL,
        status text NOT NULL,
        start_offset integer,
        end_offset integer,
        score real NOT NULL,
        candidates jsonb NOT NULL DEFAULT '[]',
        decision text,
        decided_by uuid,
        decided_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT placement_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT placement_version_key UNIQUE (newsroom_id, draft_id, version_number, assertion_id),
        CONSTRAINT placement_assertion_fk FOREIGN KEY (newsroom_id, assertion_id) REFERENCES assertion (newsroom_id, id),
        CONSTRAINT placement_draft_version_fk FOREIGN KEY (newsroom_id, draft_id, version_number)
          REFERENCES draft_version (newsroom_id, draft_id, number),
        CONSTRAINT placement_status_known CHECK (status IN ('exact','moved','changed','ambiguous','gone')),
        CONSTRAINT placement_decision_known CHECK (decision IN ('confirmed','reattached','let_go')),
        CONSTRAINT placement_span_whole CHECK
          ((status IN ('exact','moved','changed')) = (start_offset IS NOT NULL) AND (start_offset IS NULL) = (end_offset IS NULL)),
        CONSTRAINT placement_span_forward CHECK (start_offset >= 0 AND end_offset > start_offset),
        CONSTRAINT placement_decision_whole CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL))
      );
      CREATE INDEX placement_assertion_idx ON placement (newsroom_id, assertion_id);

      CREATE TABLE assertion_link (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        assertion_id uuid NOT NULL,
        source_kind text NOT NULL,
        source_id uuid NOT NULL,
        passage_ordinal integer NOT NULL,
        state text NOT NULL DEFAULT 'suggested',
        bearing text,
        score real NOT NULL,
        parts jsonb NOT NULL DEFAULT '{}',
        matched jsonb NOT NULL DEFAULT '[]',
        method text NOT NULL,
        method_version text NOT NULL,
        decided_by uuid,
        decided_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT assertion_link_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT assertion_link_pair_key UNIQUE (newsroom_id, assertion_id, source_kind, source_id, passage_ordinal),
        CONSTRAINT assertion_link_assertion_fk FOREIGN KEY (newsroom_id, assertion_id) REFERENCES assertion (newsroom_id, id),
        CONSTRAINT assertion_link_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT assertion_link_source_known CHECK (source_kind IN ('evidence','exchange')),
        CONSTRAINT assertion_link_state_known CHECK (state IN ('suggested','confirmed','rejected')),
        CONSTRAINT assertion_link_bearing_known CHECK (bearing IN ('supports','contradicts','mixed','context')),
        CONSTRAINT assertion_link_decision_whole CHECK ((state = 'suggested') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT assertion_link_confirmed_has_bearing CHECK (state <> 'confirmed' OR bearing IS NOT NULL)
      );
    `);

    await wallOff(runner, TABLES);
    await stepVersions(runner, ['subject', 'assertion', 'placement', 'assertion_link']);
    await appendOnly(runner, ['draft_author']);

    await runner.query(`
      -- R4: has this person written any of the draft's words? Accepting a lawyer's exact words is not writing.
      CREATE FUNCTION wrote_draft(the_newsroom uuid, the_draft uuid, the_person uuid) RETURNS boolean LANGUAGE sql STABLE
        AS $$ SELECT EXISTS (SELECT 1 FROM draft_author
                              WHERE newsroom_id = the_newsroom AND draft_id = the_draft AND person_id = the_person)
                  OR EXISTS (SELECT 1 FROM draft_version
                              WHERE newsroom_id = the_newsroom AND draft_id = the_draft AND author_id = the_person
                                AND origin <> 'accepted_wording') $$;

      GRANT SELECT, INSERT ON draft_author TO nightlawyer_app;
      GRANT SELECT, INSERT, UPDATE ON subject, assertion, placement, assertion_link TO nightlawyer_app;
      GRANT SELECT, INSERT, DELETE ON assertion_subject TO nightlawyer_app;
      GRANT SELECT ON draft_author, subject, assertion_subject TO nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE ON assertion, placement TO nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON assertion_link TO nightlawyer_worker;
      GRANT SELECT, UPDATE ON draft TO nightlawyer_worker;
      GRANT SELECT ON draft_version TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT, UPDATE ON draft FROM nightlawyer_worker;
      REVOKE SELECT ON draft_version FROM nightlawyer_worker;
      DROP FUNCTION wrote_draft;
      DROP TABLE ${[...TABLES].reverse().join(', ')};
      ALTER TABLE draft_version DROP CONSTRAINT draft_version_origin_known, DROP COLUMN origin, DROP COLUMN note;
      ALTER TABLE draft DROP COLUMN planned_at, DROP COLUMN flagged_version, DROP COLUMN flag_failure;
    `);
  }
}
