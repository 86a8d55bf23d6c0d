// Letters, their pieces, what is laid beside them, and the work that brings all that about.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stepVersions, wallOff } from './tenant-table.js';

const TABLES = ['letter', 'segment', 'allegation', 'link', 'task'] as const;

export class CreateLetters1795000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
    `);

    await wallOff(runner, TABLES);
    await stepVersions(runner, ['letter', 'allegation', 'link']);

    await runner.query(`
      -- Relay and reconciler go round all newsrooms; a task row holds ids and states, never text.
      CREATE POLICY task_worker ON task TO nightlawyer_worker USING (true) WITH CHECK (true);

      GRANT SELECT, INSERT, UPDATE ON letter, allegation, link, task TO nightlawyer_app;
      GRANT SELECT ON segment TO nightlawyer_app;
      GRANT SELECT, UPDATE ON letter TO nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE ON task TO nightlawyer_worker;
      GRANT SELECT, INSERT, DELETE ON segment TO nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON allegation, link TO nightlawyer_worker;

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
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}; DROP FUNCTION ring_task`);
  }
}
