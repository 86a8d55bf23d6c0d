// How people come in: sessions, passwords, second factors and invitations, and what was meant before it was done.
// The shapes of session, account, verification and two_factor are those the identity library asks for; a test compares them.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallOff } from './tenant-table.js';

export class CreateIdentity1795000250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_intent (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        outcome text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        settled_at timestamptz(3),
        CONSTRAINT identity_intent_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT identity_intent_member_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id),
        CONSTRAINT identity_intent_kind_known CHECK (kind IN ('sign-in','factor-on','factor-off','recovery-codes')),
        CONSTRAINT identity_intent_settled CHECK ((outcome IS NULL) = (settled_at IS NULL))
      );
      CREATE INDEX identity_intent_open_idx ON identity_intent (newsroom_id, created_at) WHERE outcome IS NULL;

      -- The token is kept only as a hash. Times are set apart: of the sign-in, of the last request, of the last password or code.
      CREATE TABLE session (
        id uuid NOT NULL,
        token text NOT NULL,
        person_id uuid NOT NULL,
        newsroom_id uuid NOT NULL,
        intent_id uuid,
        signed_in_at timestamptz(3) NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        confirmed_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        ip_address text,
        user_agent text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT session_pk PRIMARY KEY (id),
        CONSTRAINT session_token_key UNIQUE (token),
        CONSTRAINT session_member_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id)
      );
      CREATE INDEX session_person_idx ON session (person_id);
      CREATE INDEX session_expiry_idx ON session (expires_at);

      -- A way to sign in: the password ('credential'), or a name at the organisation's own sign-in.
      CREATE TABLE account (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        provider_id text NOT NULL,
        account_id text NOT NULL,
        password text,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz(3),
        refresh_token_expires_at timestamptz(3),
        scope text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT account_pk PRIMARY KEY (id),
        CONSTRAINT account_provider_key UNIQUE (provider_id, account_id),
        CONSTRAINT account_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
      );
      CREATE INDEX account_person_idx ON account (person_id);

      CREATE TABLE verification (
        id uuid NOT NULL,
        identifier text NOT NULL,
        value text NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT verification_pk PRIMARY KEY (id)
      );
      CREATE INDEX verification_identifier_idx ON verification (identifier);

      CREATE TABLE two_factor (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        secret text NOT NULL,
        backup_codes text NOT NULL,
        verified boolean DEFAULT true,
        failed_verification_count integer DEFAULT 0,
        locked_until timestamptz(3),
        CONSTRAINT two_factor_pk PRIMARY KEY (id),
        CONSTRAINT two_factor_person_key UNIQUE (person_id),
        CONSTRAINT two_factor_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
      );
      CREATE INDEX two_factor_secret_idx ON two_factor (secret);

      -- A code from an authenticator opens one door once.
      CREATE TABLE used_code (
        person_id uuid NOT NULL,
        code_sha256 text NOT NULL,
        used_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT used_code_pk PRIMARY KEY (person_id, code_sha256),
        CONSTRAINT used_code_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
      );

      -- A browser that this person signed in with before: no stranger's failures shut it out.
      CREATE TABLE known_device (
        person_id uuid NOT NULL,
        token_sha256 text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        last_used_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT known_device_pk PRIMARY KEY (person_id, token_sha256),
        CONSTRAINT known_device_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
      );

      -- Attempts by account and device, in the shape the rate limiter asks for.
      CREATE TABLE attempt (
        key varchar(255) NOT NULL,
        points integer NOT NULL DEFAULT 0,
        expire bigint,
        CONSTRAINT attempt_pk PRIMARY KEY (key)
      );

      CREATE TABLE invitation (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        email text NOT NULL,
        name text,
        role text NOT NULL,
        token_sha256 text NOT NULL,
        invited_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL,
        accepted_at timestamptz(3),
        accepted_by uuid,
        revoked_at timestamptz(3),
        CONSTRAINT invitation_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT invitation_token_key UNIQUE (token_sha256),
        CONSTRAINT invitation_inviter_fk FOREIGN KEY (newsroom_id, invited_by) REFERENCES membership (newsroom_id, person_id),
        CONSTRAINT invitation_accepter_fk FOREIGN KEY (newsroom_id, accepted_by) REFERENCES membership (newsroom_id, person_id),
        CONSTRAINT invitation_email_lower CHECK (email = lower(email)),
        CONSTRAINT invitation_role_known CHECK (role IN
          ('reporter','editor','lawyer','outside_counsel','managing_editor','admin')),
        CONSTRAINT invitation_used_once CHECK ((accepted_at IS NULL) = (accepted_by IS NULL) AND (accepted_at IS NULL OR revoked_at IS NULL))
      );
      CREATE INDEX invitation_newsroom_idx ON invitation (newsroom_id, created_at);
    `);

    await wallOff(runner, ['identity_intent']);

    await runner.query(`
      -- Whatever ends or changes a session, or a person's place, rings for the streams that are open under it.
      CREATE FUNCTION ring_for_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('nightlawyer_live', json_build_object(
          'newsroomId', OLD.newsroom_id, 'kind', 'session', 'subjectId', OLD.person_id, 'state', 'changed', 'progress', 0)::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER session_rings AFTER DELETE OR UPDATE OF token ON session
        FOR EACH ROW EXECUTE FUNCTION ring_for_session();
      CREATE TRIGGER membership_rings AFTER UPDATE OF role, ended_at ON membership
        FOR EACH ROW EXECUTE FUNCTION ring_for_session();
    `);

    await runner.query(`
      -- Seen by its newsroom, and by whoever holds its token: for them no newsroom is chosen yet.
      ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
      ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
      CREATE POLICY invitation_tenant ON invitation TO nightlawyer_app
        USING (newsroom_id = nullif(current_setting('nightlawyer.newsroom_id', true), '')::uuid
               OR token_sha256 = nullif(current_setting('nightlawyer.invitation', true), ''))
        WITH CHECK (newsroom_id = current_newsroom());
      CREATE POLICY invitation_backup ON invitation FOR SELECT TO nightlawyer_backup USING (true);

      GRANT SELECT ON invitation TO nightlawyer_backup;
      GRANT SELECT ON session, account, verification, two_factor, used_code, known_device, attempt TO nightlawyer_backup;
      GRANT SELECT, INSERT, UPDATE, DELETE ON session, account, verification, two_factor, used_code, known_device, attempt
        TO nightlawyer_app;
      GRANT SELECT, INSERT, UPDATE ON identity_intent, invitation TO nightlawyer_app;
      GRANT SELECT, UPDATE ON identity_intent TO nightlawyer_worker;
      GRANT SELECT, DELETE ON session, verification, used_code TO nightlawyer_worker;
      GRANT SELECT (two_factor_enabled) ON person TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER membership_rings ON membership;
      REVOKE SELECT (two_factor_enabled) ON person FROM nightlawyer_worker;
      DROP TABLE invitation, attempt, known_device, used_code, two_factor, verification, account, session, identity_intent;
      DROP FUNCTION ring_for_session;
    `);
  }
}
