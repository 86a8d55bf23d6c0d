// What keeps the audit log honest against whoever owns the database: signed heads, the way they leave the house, and long checks.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, wallOff } from './tenant-table.js';

export class CreateAuditHeads1795000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Takes the chain's lock and then reads its end, in one round trip. Each statement of a volatile function has its own
      -- snapshot; in a single statement the end would be as it was before the lock was waited for, and the chain would fork.
      CREATE FUNCTION lock_audit_chain() RETURNS TABLE (seq bigint, hash text) LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('nightlawyer.audit:' || current_newsroom(), 0));
        -- The commit does not wait for the disk while it holds the lock; withActor() waits afterwards, together with others.
        PERFORM set_config('synchronous_commit', 'off', true);
        RETURN QUERY SELECT entry.seq, entry.hash FROM audit_event entry
          WHERE entry.newsroom_id = current_newsroom() ORDER BY entry.seq DESC LIMIT 1;
      END $$;

      CREATE TABLE audit_head (
        newsroom_id uuid NOT NULL,
        seq bigint NOT NULL,
        hash text NOT NULL,
        at timestamptz(3) NOT NULL,
        key_id text NOT NULL,
        signature text NOT NULL,
        CONSTRAINT audit_head_pk PRIMARY KEY (newsroom_id, seq),
        CONSTRAINT audit_head_newsroom_fk FOREIGN KEY (newsroom_id) REFERENCES newsroom (id) ON DELETE RESTRICT
      );

      CREATE TABLE audit_check (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        asked_by uuid NOT NULL,
        state text NOT NULL DEFAULT 'running',
        report jsonb,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        finished_at timestamptz(3),
        CONSTRAINT audit_check_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT audit_check_newsroom_fk FOREIGN KEY (newsroom_id) REFERENCES newsroom (id),
        CONSTRAINT audit_check_state_known CHECK (state IN ('running','done','failed')),
        CONSTRAINT audit_check_reported CHECK ((state = 'done') = (report IS NOT NULL))
      );

      -- A head leaves by the way that notices leave by, to webhooks only.
      ALTER TABLE notice_delivery
        ALTER COLUMN notice_id DROP NOT NULL,
        ADD COLUMN head_seq bigint,
        ADD CONSTRAINT notice_delivery_head_fk FOREIGN KEY (newsroom_id, head_seq) REFERENCES audit_head (newsroom_id, seq),
        ADD CONSTRAINT notice_delivery_of_one CHECK
          ((notice_id IS NULL) <> (head_seq IS NULL) AND (head_seq IS NULL OR channel = 'webhook')),
        DROP CONSTRAINT notice_delivery_to_key,
        ADD CONSTRAINT notice_delivery_to_key
          UNIQUE NULLS NOT DISTINCT (newsroom_id, notice_id, head_seq, channel, person_id, webhook_id);

      -- A person's own acts, newest first; the whole log's order is that of its key.
      CREATE INDEX audit_event_actor_idx ON audit_event (newsroom_id, actor_id, seq);
    `);

    await wallOff(runner, ['audit_head', 'audit_check']);
    await appendOnly(runner, ['audit_head']);

    await runner.query(`
      GRANT SELECT, INSERT ON audit_head TO nightlawyer_app, nightlawyer_worker;
      GRANT SELECT, INSERT ON audit_check TO nightlawyer_app;
      GRANT SELECT, UPDATE ON audit_check TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX audit_event_actor_idx;
      ALTER TABLE notice_delivery
        DROP CONSTRAINT notice_delivery_to_key,
        DROP CONSTRAINT notice_delivery_of_one,
        DROP COLUMN head_seq,
        ALTER COLUMN notice_id SET NOT NULL,
        ADD CONSTRAINT notice_delivery_to_key
          UNIQUE NULLS NOT DISTINCT (newsroom_id, notice_id, channel, person_id, webhook_id);
      DROP TABLE audit_check, audit_head;
      DROP FUNCTION lock_audit_chain;
    `);
  }
}
