// Being told: one outbox of notices, where they go besides the page, what readiness was when it was last told, and what a person has read.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, stepVersions, wallOff } from './tenant-table.js';

const TABLES = ['notice', 'notice_delivery', 'webhook', 'told_readiness', 'draft_read_mark'] as const;

export class CreateNotices1795000240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        story_id uuid NOT NULL,
        draft_id uuid,
        subject_id uuid NOT NULL,
        occasion text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT notice_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT notice_occasion_key UNIQUE (newsroom_id, kind, subject_id, occasion),
        CONSTRAINT notice_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT notice_kind_known CHECK (kind IN
          ('draft_ready','draft_blocked','opinion_void','letter_arrived','letter_failed','deadline_near','legal_stop','certificate_revoked','assigned','complaint_arrived','source_opened'))
      );
      CREATE INDEX notice_story_idx ON notice (newsroom_id, story_id);

      CREATE TABLE notice_delivery (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        notice_id uuid NOT NULL,
        channel text NOT NULL,
        person_id uuid,
        webhook_id uuid,
        state text NOT NULL DEFAULT 'pending',
        read_at timestamptz(3),
        delivered_at timestamptz(3),
        error_code text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT notice_delivery_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT notice_delivery_to_key UNIQUE NULLS NOT DISTINCT (newsroom_id, notice_id, channel, person_id, webhook_id),
        CONSTRAINT notice_delivery_notice_fk FOREIGN KEY (newsroom_id, notice_id) REFERENCES notice (newsroom_id, id),
        CONSTRAINT notice_delivery_person_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id),
        CONSTRAINT notice_delivery_channel_known CHECK (channel IN ('page','mail','webhook')),
        CONSTRAINT notice_delivery_state_known CHECK (state IN ('pending','delivered','failed')),
        CONSTRAINT notice_delivery_to_one CHECK ((channel = 'webhook') = (webhook_id IS NOT NULL) AND (channel = 'webhook') = (person_id IS NULL))
      );
      CREATE INDEX notice_delivery_person_idx ON notice_delivery (newsroom_id, person_id, created_at DESC) WHERE channel = 'page';
      CREATE INDEX notice_delivery_failed_idx ON notice_delivery (newsroom_id, created_at) WHERE state = 'failed';

      CREATE TABLE webhook (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        address text NOT NULL,
        secret_sealed text NOT NULL,
        kinds jsonb NOT NULL,
        active boolean NOT NULL DEFAULT true,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT webhook_pk PRIMARY KEY (newsroom_id, id)
      );

      CREATE TABLE told_readiness (
        newsroom_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        version_number integer NOT NULL,
        ready boolean NOT NULL,
        blockers_sha256 text NOT NULL,
        changes_at timestamptz(3),
        told_at timestamptz(3) NOT NULL,
        CONSTRAINT told_readiness_pk PRIMARY KEY (newsroom_id, draft_id),
        CONSTRAINT told_readiness_draft_fk FOREIGN KEY (newsroom_id, draft_id) REFERENCES draft (newsroom_id, id)
      );
      CREATE INDEX told_readiness_due_idx ON told_readiness (newsroom_id, changes_at) WHERE changes_at IS NOT NULL;

      CREATE TABLE draft_read_mark (
        newsroom_id uuid NOT NULL,
        person_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        version_number integer NOT NULL,
        read_at timestamptz(3) NOT NULL,
        CONSTRAINT draft_read_mark_pk PRIMARY KEY (newsroom_id, person_id, draft_id),
        CONSTRAINT draft_read_mark_draft_fk FOREIGN KEY (newsroom_id, draft_id) REFERENCES draft (newsroom_id, id)
      );

      -- "What changed since" asks the log for a stretch of time.
      CREATE INDEX audit_event_at_idx ON audit_event (newsroom_id, at);
    `);

    await wallOff(runner, TABLES);
    await stepVersions(runner, ['webhook']);
    await appendOnly(runner, ['notice']);

    await runner.query(`
      -- The doorbell of a person's own page: an open page asks again for its notices. Ids only.
      CREATE FUNCTION ring_notice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('nightlawyer_live', json_build_object(
          'newsroomId', NEW.newsroom_id, 'kind', 'notice', 'subjectId', NEW.person_id,
          'state', CASE WHEN NEW.read_at IS NULL THEN 'unread' ELSE 'read' END, 'progress', 100)::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER notice_delivery_ring AFTER INSERT OR UPDATE OF read_at ON notice_delivery
        FOR EACH ROW WHEN (NEW.channel = 'page') EXECUTE FUNCTION ring_notice();

      GRANT SELECT, INSERT ON notice TO nightlawyer_app, nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE ON notice_delivery TO nightlawyer_app, nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE ON webhook, draft_read_mark TO nightlawyer_app;
      GRANT SELECT ON webhook TO nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE ON told_readiness TO nightlawyer_worker;
      GRANT SELECT ON told_readiness TO nightlawyer_app;
      -- The worker writes to people, so it must know their addresses and roles; a password's hash it never sees.
      GRANT SELECT (id, name, email) ON person TO nightlawyer_worker;
      GRANT SELECT ON membership, story_member TO nightlawyer_worker;
      CREATE POLICY membership_worker ON membership FOR SELECT TO nightlawyer_worker USING (newsroom_id = current_newsroom());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY membership_worker ON membership;
      REVOKE SELECT ON membership, story_member FROM nightlawyer_worker;
      REVOKE SELECT (id, name, email) ON person FROM nightlawyer_worker;
      DROP INDEX audit_event_at_idx;
      DROP TABLE ${[...TABLES].reverse().join(', ')};
      DROP FUNCTION ring_notice;
    `);
  }
}
