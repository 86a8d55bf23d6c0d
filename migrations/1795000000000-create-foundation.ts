// The ground floor: newsrooms, people, stories, documents, letters, tasks and the audit chain, with row-level security throughout.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT_TABLES = [
  'story',
  'story_member',
  'blob',
  'document',
  'draft',
  'draft_version',
  'evidence',
  'exchange',
  'letter',
  'segment',
  'allegation',
  'link',
  'task',
  'audit_event',
] as const;

const VERSIONED_TABLES = [
  'story',
  'document',
  'draft',
  'evidence',
  'exchange',
  'letter',
  'allegation',
  'link',
] as const;

const APPEND_ONLY_TABLES = ['draft_version', 'audit_event'] as const;

export class CreateFoundation1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Throws when no newsroom is set: a query outside withActor() is an error, not an empty answer.
      CREATE FUNCTION current_newsroom() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT current_setting('nightlawyer.newsroom_id')::uuid $$;

      -- The signed-in person, or NULL before anyone has signed in.
      CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('nightlawyer.person_id', true), '')::uuid $$;

      -- R8: a mutable row's version steps by exactly one.
      CREATE FUNCTION require_version_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.version <> OLD.version + 1 THEN
          RAISE EXCEPTION 'version of % must step from % to %, not %', TG_TABLE_NAME, OLD.version, OLD.version + 1, NEW.version
            USING ERRCODE = 'NL001';
        END IF;
        RETURN NEW;
      END $$;

      -- R9: what is appended is never changed, not even by the owner of the table.
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'NL002';
      END $$;

      CREATE TABLE newsroom (
        id uuid NOT NULL,
        slug text NOT NULL,
        name text NOT NULL,
        time_zone text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT newsroom_pk PRIMARY KEY (id),
        CONSTRAINT newsroom_slug_key UNIQUE (slug)
      );

      CREATE TABLE person (
        id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        password_hash text,
        failed_sign_ins integer NOT NULL DEFAULT 0,
        locked_until timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT person_pk PRIMARY KEY (id),
        CONSTRAINT person_email_key UNIQUE (email),
        CONSTRAINT person_email_lower CHECK (email = lower(email))
      );

      CREATE TABLE membership (
        newsroom_id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT membership_pk PRIMARY KEY (newsroom_id, person_id),
        CONSTRAINT membership_newsroom_fk FOREIGN KEY (newsroom_id) REFERENCES newsroom (id),
        CONSTRAINT membership_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT membership_role_known CHECK (role IN
          ('reporter','editor','lawyer','outside_counsel','managing_editor','admin','partner'))
      );

      CREATE TABLE session (
        token_sha256 text NOT NULL,
        person_id uuid NOT NULL,
        newsroom_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        last_seen_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL,
        CONSTRAINT session_pk PRIMARY KEY (token_sha256),
        CONSTRAINT session_member_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id)
      );
      CREATE INDEX session_expiry_idx ON session (expires_at);

      CREATE TABLE story (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        slug text NOT NULL,
        title text NOT NULL,
        time_zone text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT story_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT story_slug_key UNIQUE (newsroom_id, slug),
        CONSTRAINT story_newsroom_fk FOREIGN KEY (newsroom_id) REFERENCES newsroom (id)
      );

      CREATE TABLE story_member (
        newsroom_id uuid NOT NULL,
        story_id uuid NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT story_member_pk PRIMARY KEY (newsroom_id, story_id, person_id),
        CONSTRAINT story_member_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT story_member_person_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id)
      );

      CREATE TABLE blob (
        newsroom_id uuid NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT blob_pk PRIMARY KEY (newsroom_id, sha256)
      );

      CREATE TABLE document (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        sha256 text NOT NULL,
        file_name text NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        refusal text,
        media_type text,
        text text,
        text_sha256 text,
        pages jsonb NOT NULL DEFAULT '[]',
        blocks jsonb NOT NULL DEFAULT '[]',
        attachments jsonb NOT NULL DEFAULT '[]',
        warnings jsonb NOT NULL DEFAULT '[]',
        title text,
        sender text,
        sent_at text,
        ocr boolean NOT NULL DEFAULT false,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT document_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT document_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT document_blob_fk FOREIGN KEY (newsroom_id, sha256) REFERENCES blob (newsroom_id, sha256),
        CONSTRAINT document_status_known CHECK (status IN ('pending','read','refused')),
        CONSTRAINT document_read_has_text CHECK (status <> 'read' OR (text IS NOT NULL AND text_sha256 IS NOT NULL)),
        CONSTRAINT document_refused_has_reason CHECK (status <> 'refused' OR refusal IS NOT NULL)
      );
      CREATE INDEX document_story_idx ON document (newsroom_id, story_id);

      CREATE TABLE draft (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        title text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT draft_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT draft_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id)
      );
      CREATE INDEX draft_story_idx ON draft (newsroom_id, story_id);

      CREATE TABLE draft_version (
        newsroom_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        number integer NOT NULL,
        sha256 text NOT NULL,
        blocks jsonb NOT NULL,
        document_id uuid,
        author_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT draft_version_pk PRIMARY KEY (newsroom_id, draft_id, number),
        CONSTRAINT draft_version_draft_fk FOREIGN KEY (newsroom_id, draft_id) REFERENCES draft (newsroom_id, id),
        CONSTRAINT draft_version_document_fk FOREIGN KEY (newsroom_id, document_id) REFERENCES document (newsroom_id, id)
      );

      CREATE TABLE evidence (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        document_id uuid NOT NULL,
        title text NOT NULL,
        kind text NOT NULL DEFAULT 'document',
        provenance text NOT NULL DEFAULT '',
        caveats text NOT NULL DEFAULT '',
        sensitivity text NOT NULL DEFAULT 'newsroom',
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT evidence_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT evidence_document_key UNIQUE (newsroom_id, document_id),
        CONSTRAINT evidence_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT evidence_document_fk FOREIGN KEY (newsroom_id, document_id) REFERENCES document (newsroom_id, id),
        CONSTRAINT evidence_sensitivity_known CHECK (sensitivity IN ('public','newsroom','source_revealing'))
      );
      CREATE INDEX evidence_story_idx ON evidence (newsroom_id, story_id);

      CREATE TABLE exchange (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        document_id uuid NOT NULL,
        direction text NOT NULL,
        title text NOT NULL,
        party text NOT NULL DEFAULT '',
        occurred_at timestamptz(3) NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT exchange_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT exchange_document_key UNIQUE (newsroom_id, document_id),
        CONSTRAINT exchange_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT exchange_document_fk FOREIGN KEY (newsroom_id, document_id) REFERENCES document (newsroom_id, id),
        CONSTRAINT exchange_direction_known CHECK (direction IN ('sent','received'))
      );
      CREATE INDEX exchange_story_idx ON exchange (newsroom_id, story_id, occurred_at);

      CREATE TABLE letter (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        document_id uuid NOT NULL,
        sha256 text NOT NULL,
        title text NOT NULL,
        sender text NOT NULL DEFAULT '',
        status text NOT NULL DEFAULT 'received',
        failure text,
        received_at timestamptz(3) NOT NULL,
        linked_at timestamptz(3),
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT letter_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT letter_bytes_key UNIQUE (newsroom_id, story_id, sha256),
        CONSTRAINT letter_document_key UNIQUE (newsroom_id, document_id),
        CONSTRAINT letter_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT letter_document_fk FOREIGN KEY (newsroom_id, document_id) REFERENCES document (newsroom_id, id),
        CONSTRAINT letter_status_known CHECK (status IN ('received','extracted','split','linked','failed')),
        CONSTRAINT letter_failed_has_reason CHECK (status <> 'failed' OR failure IS NOT NULL)
      );

      CREATE TABLE segment (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        letter_id uuid NOT NULL,
        ordinal integer NOT NULL,
        start_offset integer NOT NULL,
        end_offset integer NOT NULL,
        kind text NOT NULL,
        attack text,
        deadline boolean NOT NULL DEFAULT false,
        continues boolean NOT NULL DEFAULT false,
        reasons jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT segment_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT segment_ordinal_key UNIQUE (newsroom_id, letter_id, ordinal),
        CONSTRAINT segment_letter_fk FOREIGN KEY (newsroom_id, letter_id) REFERENCES letter (newsroom_id, id),
        CONSTRAINT segment_span_forward CHECK (start_offset >= 0 AND end_offset > start_offset),
        CONSTRAINT segment_kind_known CHECK (kind IN
          ('formal','background','words_complained_of','allegation','demand','deadline','preservation','threat')),
        CONSTRAINT segment_attack_known CHECK (attack IN
          ('falsity','mischaracterisation','method','source','conduct','meaning','alternative','denial','harm','unlawful'))
      );

      CREATE TABLE allegation (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        letter_id uuid NOT NULL,
        number integer NOT NULL,
        attack text NOT NULL,
        spans jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT allegation_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT allegation_number_key UNIQUE (newsroom_id, letter_id, number),
        CONSTRAINT allegation_letter_fk FOREIGN KEY (newsroom_id, letter_id) REFERENCES letter (newsroom_id, id),
        CONSTRAINT allegation_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id)
      );
      CREATE INDEX allegation_story_idx ON allegation (newsroom_id, story_id);

      CREATE TABLE link (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        allegation_id uuid NOT NULL,
        source_kind text NOT NULL,
        source_id uuid NOT NULL,
        passage_ordinal integer NOT NULL,
        state text NOT NULL DEFAULT 'suggested',
        stance text,
        score real NOT NULL,
        parts jsonb NOT NULL DEFAULT '{}',
        matched jsonb NOT NULL DEFAULT '[]',
        method text NOT NULL,
        method_version text NOT NULL,
        decided_by uuid,
        decided_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT link_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT link_pair_key UNIQUE (newsroom_id, allegation_id, source_kind, source_id, passage_ordinal),
        CONSTRAINT link_allegation_fk FOREIGN KEY (newsroom_id, allegation_id) REFERENCES allegation (newsroom_id, id),
        CONSTRAINT link_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT link_source_known CHECK (source_kind IN ('evidence','exchange','allegation','assertion')),
        CONSTRAINT link_state_known CHECK (state IN ('suggested','confirmed','rejected')),
        CONSTRAINT link_stance_known CHECK (stance IN ('answers','concedes','mixed','context')),
        CONSTRAINT link_decision_whole CHECK ((state = 'suggested') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT link_confirmed_has_stance CHECK (state <> 'confirmed' OR stance IS NOT NULL)
      );
      CREATE INDEX link_source_idx ON link (newsroom_id, source_kind, source_id);

      CREATE TABLE task (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'pending',
        generation integer NOT NULL DEFAULT 1,
        attempts integer NOT NULL DEFAULT 0,
        progress integer NOT NULL DEFAULT 0,
        rerun boolean NOT NULL DEFAULT false,
        run_after timestamptz(3) NOT NULL DEFAULT now(),
        enqueued_at timestamptz(3),
        lease_token uuid,
        lease_until timestamptz(3),
        error_code text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        started_at timestamptz(3),
        finished_at timestamptz(3),
        CONSTRAINT task_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT task_subject_key UNIQUE (newsroom_id, kind, subject_id),
        CONSTRAINT task_newsroom_fk FOREIGN KEY (newsroom_id) REFERENCES newsroom (id),
        CONSTRAINT task_state_known CHECK (state IN ('pending','running','done','failed')),
        CONSTRAINT task_progress_percent CHECK (progress BETWEEN 0 AND 100),
        CONSTRAINT task_lease_whole CHECK ((state = 'running') = (lease_token IS NOT NULL) AND (lease_token IS NULL) = (lease_until IS NULL))
      );
      CREATE INDEX task_open_idx ON task (state, run_after) WHERE state IN ('pending','running');
      CREATE INDEX task_subject_idx ON task (newsroom_id, subject_id);

      CREATE TABLE audit_event (
        newsroom_id uuid NOT NULL,
        seq bigint NOT NULL,
        at timestamptz(3) NOT NULL,
        actor_id uuid,
        actor_name text NOT NULL,
        actor_role text NOT NULL,
        event text NOT NULL,
        payload jsonb NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT audit_event_pk PRIMARY KEY (newsroom_id, seq),
        CONSTRAINT audit_event_newsroom_fk FOREIGN KEY (newsroom_id) REFERENCES newsroom (id) ON DELETE RESTRICT
      );
    `);

    for (const table of TENANT_TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_tenant ON ${table} TO nightlawyer_app, nightlawyer_worker
          USING (newsroom_id = current_newsroom()) WITH CHECK (newsroom_id = current_newsroom());
        CREATE POLICY ${table}_backup ON ${table} FOR SELECT TO nightlawyer_backup USING (true);
      `);
    }
    for (const table of VERSIONED_TABLES) {
      await runner.query(`
        CREATE TRIGGER ${table}_version_step BEFORE UPDATE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION require_version_step();
      `);
    }
    for (const table of APPEND_ONLY_TABLES) {
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      `);
    }

    await runner.query(`
      -- A newsroom is seen by itself; the worker sees which newsrooms there are, to go round them.
      ALTER TABLE newsroom ENABLE ROW LEVEL SECURITY;
      ALTER TABLE newsroom FORCE ROW LEVEL SECURITY;
      CREATE POLICY newsroom_tenant ON newsroom TO nightlawyer_app USING (id = current_newsroom()) WITH CHECK (id = current_newsroom());
      CREATE POLICY newsroom_worker ON newsroom FOR SELECT TO nightlawyer_worker USING (true);
      CREATE POLICY newsroom_backup ON newsroom FOR SELECT TO nightlawyer_backup USING (true);

      -- A membership is seen by its newsroom, and by the person whose it is (at sign-in no newsroom is chosen yet).
      ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
      ALTER TABLE membership FORCE ROW LEVEL SECURITY;
      CREATE POLICY membership_tenant ON membership TO nightlawyer_app
        USING (newsroom_id = nullif(current_setting('nightlawyer.newsroom_id', true), '')::uuid OR person_id = current_person())
        WITH CHECK (newsroom_id = current_newsroom());
      CREATE POLICY membership_backup ON membership FOR SELECT TO nightlawyer_backup USING (true);

      -- Relay and reconciler go round all newsrooms; a task row holds ids and states, never text.
      CREATE POLICY task_worker ON task TO nightlawyer_worker USING (true) WITH CHECK (true);

      GRANT SELECT ON ALL TABLES IN SCHEMA public TO nightlawyer_backup;

      GRANT SELECT, INSERT, UPDATE ON newsroom, person, membership, story, document, draft, evidence, exchange, letter, allegation, link, task TO nightlawyer_app;
      GRANT SELECT, INSERT ON blob, draft_version, audit_event TO nightlawyer_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON session TO nightlawyer_app;
      GRANT SELECT, INSERT, DELETE ON story_member TO nightlawyer_app;
      GRANT SELECT ON segment TO nightlawyer_app;

      GRANT SELECT ON newsroom, story, blob, evidence, exchange TO nightlawyer_worker;
      GRANT SELECT, UPDATE ON document, letter TO nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE ON task TO nightlawyer_worker;
      GRANT SELECT, INSERT, DELETE ON segment TO nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON allegation, link TO nightlawyer_worker;
      GRANT SELECT, INSERT ON audit_event TO nightlawyer_worker;

      -- Doorbells: the relay hears of work at once, the page of progress. Ids only.
      CREATE FUNCTION ring_task() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state = 'pending' THEN
          PERFORM pg_notify('nightlawyer_task', NEW.id::text);
        END IF;
        PERFORM pg_notify('nightlawyer_live', json_build_object(
          'newsroomId', NEW.newsroom_id, 'kind', NEW.kind, 'subjectId', NEW.subject_id, 'state', NEW.state, 'progress', NEW.progress)::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER task_ring AFTER INSERT OR UPDATE OF state, progress, generation ON task
        FOR EACH ROW EXECUTE FUNCTION ring_task();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ${[...TENANT_TABLES].reverse().join(', ')}, session, membership, person, newsroom;
      DROP FUNCTION ring_task, refuse_change, require_version_step, current_person, current_newsroom;
    `);
  }
}
