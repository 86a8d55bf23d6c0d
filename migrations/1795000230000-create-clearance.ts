// May it run: legal stops, decisions against advice, certificates and what revoked them, and tokens for programs.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, stepVersions, wallOff } from './tenant-table.js';

const APPENDED = [
  'override',
  'override_assent',
  'override_withdrawal',
  'certificate',
  'certificate_revocation',
] as const;
const TABLES = ['legal_stop', ...APPENDED] as const;

export class CreateClearance1795000230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE legal_stop (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        kind text NOT NULL,
        reference text NOT NULL,
        placed_by uuid NOT NULL,
        placed_at timestamptz(3) NOT NULL,
        lifted_by uuid,
        lifted_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT legal_stop_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT legal_stop_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT legal_stop_kind_known CHECK (kind IN ('injunction','undertaking','editorial_order')),
        CONSTRAINT legal_stop_lift_whole CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
      );
      CREATE INDEX legal_stop_story_idx ON legal_stop (newsroom_id, story_id);

      CREATE TABLE override (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        draft_id uuid NOT NULL,
        version_number integer NOT NULL,
        version_sha256 text NOT NULL,
        blockers jsonb NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT override_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT override_version_fk FOREIGN KEY (newsroom_id, draft_id, version_number)
          REFERENCES draft_version (newsroom_id, draft_id, number),
        CONSTRAINT override_person_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id),
        CONSTRAINT override_names_blockers CHECK (jsonb_array_length(blockers) > 0)
      );
      CREATE INDEX override_draft_idx ON override (newsroom_id, draft_id);

      CREATE TABLE override_assent (
        newsroom_id uuid NOT NULL,
        override_id uuid NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT override_assent_pk PRIMARY KEY (newsroom_id, override_id),
        CONSTRAINT override_assent_override_fk FOREIGN KEY (newsroom_id, override_id) REFERENCES override (newsroom_id, id)
      );

      CREATE TABLE override_withdrawal (
        newsroom_id uuid NOT NULL,
        override_id uuid NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT override_withdrawal_pk PRIMARY KEY (newsroom_id, override_id),
        CONSTRAINT override_withdrawal_override_fk FOREIGN KEY (newsroom_id, override_id) REFERENCES override (newsroom_id, id)
      );

      CREATE TABLE certificate (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        version_number integer NOT NULL,
        version_sha256 text NOT NULL,
        opinions_sha256 text NOT NULL,
        overrides jsonb NOT NULL DEFAULT '[]',
        key_id text NOT NULL,
        signature text NOT NULL,
        issued_to uuid NOT NULL,
        issued_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        CONSTRAINT certificate_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT certificate_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT certificate_version_fk FOREIGN KEY (newsroom_id, draft_id, version_number)
          REFERENCES draft_version (newsroom_id, draft_id, number),
        CONSTRAINT certificate_expires_later CHECK (expires_at > issued_at)
      );
      CREATE INDEX certificate_story_idx ON certificate (newsroom_id, story_id, expires_at);

      CREATE TABLE certificate_revocation (
        newsroom_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        reason text NOT NULL,
        cause_id uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT certificate_revocation_pk PRIMARY KEY (newsroom_id, certificate_id),
        CONSTRAINT certificate_revocation_certificate_fk FOREIGN KEY (newsroom_id, certificate_id)
          REFERENCES certificate (newsroom_id, id),
        CONSTRAINT certificate_revocation_reason_known CHECK (reason IN
          ('letter_arrived','legal_stop','opinion_given','opinion_withdrawn','sign_off_withdrawn','override_withdrawn',
           'version_added','no_longer_ready'))
      );

      ALTER TABLE publication ADD CONSTRAINT publication_certificate_fk
        FOREIGN KEY (newsroom_id, certificate_id) REFERENCES certificate (newsroom_id, id);

      CREATE TABLE api_token (
        token_sha256 text NOT NULL,
        id uuid NOT NULL,
        newsroom_id uuid NOT NULL,
        person_id uuid NOT NULL,
        name text NOT NULL,
        scopes jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL,
        last_used_at timestamptz(3),
        revoked_at timestamptz(3),
        CONSTRAINT api_token_pk PRIMARY KEY (token_sha256),
        CONSTRAINT api_token_id_key UNIQUE (id),
        CONSTRAINT api_token_member_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id)
      );
      CREATE INDEX api_token_person_idx ON api_token (newsroom_id, person_id);
    `);

    await wallOff(runner, TABLES);
    await stepVersions(runner, ['legal_stop']);
    await appendOnly(runner, APPENDED);

    await runner.query(`
      -- R4: two people publish against advice, and the second neither wrote, ruled on, signed nor proposed it.
      CREATE FUNCTION override_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM require_second_person(NEW.newsroom_id, NEW.draft_id, NEW.person_id, ARRAY['managing_editor']);
        RETURN NEW;
      END $$;
      CREATE TRIGGER override_second_person BEFORE INSERT ON override FOR EACH ROW EXECUTE FUNCTION override_second_person();

      CREATE FUNCTION assent_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE proposed override;
      BEGIN
        SELECT * INTO proposed FROM override WHERE newsroom_id = NEW.newsroom_id AND id = NEW.override_id;
        PERFORM require_second_person(NEW.newsroom_id, proposed.draft_id, NEW.person_id, ARRAY['editor','managing_editor','lawyer']);
        IF proposed.person_id = NEW.person_id
           OR EXISTS (SELECT 1 FROM opinion WHERE newsroom_id = NEW.newsroom_id AND draft_id = proposed.draft_id AND lawyer_id = NEW.person_id)
           OR EXISTS (SELECT 1 FROM sign_off WHERE newsroom_id = NEW.newsroom_id AND draft_id = proposed.draft_id AND person_id = NEW.person_id)
        THEN
          RAISE EXCEPTION 'the second person has had a part in this already' USING ERRCODE = 'NL008';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER override_assent_second_person BEFORE INSERT ON override_assent
        FOR EACH ROW EXECUTE FUNCTION assent_second_person();

      GRANT SELECT, INSERT, UPDATE ON legal_stop TO nightlawyer_app;
      GRANT SELECT, INSERT ON ${APPENDED.join(', ')} TO nightlawyer_app;
      GRANT SELECT ON legal_stop, override, override_assent, override_withdrawal, certificate TO nightlawyer_worker;
      GRANT SELECT, INSERT ON certificate_revocation TO nightlawyer_worker;
      GRANT SELECT, INSERT, UPDATE ON api_token TO nightlawyer_app;
      GRANT SELECT ON api_token TO nightlawyer_backup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE publication DROP CONSTRAINT publication_certificate_fk;
      DROP TABLE api_token, ${[...TABLES].reverse().join(', ')};
      DROP FUNCTION override_second_person, assent_second_person;
    `);
  }
}
