// The people behind a story: code-names for the desk's lawyers, identities sealed for their keepers, and every opening kept.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, GIVEN_STORY, NOT_A_PARTNER, stepVersions, wallGuests, wallOff } from './tenant-table.js';

const TABLES = [
  'source',
  'source_keeper',
  'story_key',
  'source_identity',
  'source_opening',
  'evidence_source',
] as const;

export class CreateSourceVault1795000280000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE source (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        code_name text NOT NULL,
        class text NOT NULL,
        strength text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT source_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT source_code_name_key UNIQUE (newsroom_id, story_id, code_name),
        CONSTRAINT source_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT source_class_known CHECK (class IN
          ('document_leak','insider','official','witness','expert','public_record','other')),
        CONSTRAINT source_strength_known CHECK (strength IN ('corroborated','first_hand','second_hand','unassessed'))
      );

      CREATE TABLE source_keeper (
        newsroom_id uuid NOT NULL,
        source_id uuid NOT NULL,
        person_id uuid NOT NULL,
        story_id uuid NOT NULL,
        named_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT source_keeper_pk PRIMARY KEY (newsroom_id, source_id, person_id),
        CONSTRAINT source_keeper_source_fk FOREIGN KEY (newsroom_id, source_id) REFERENCES source (newsroom_id, id),
        CONSTRAINT source_keeper_person_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id)
      );

      -- One data key a story, wrapped by a key that is in no database.
      CREATE TABLE story_key (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        wrapped text NOT NULL,
        vault_key_id text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT story_key_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT story_key_story_key UNIQUE (newsroom_id, story_id),
        CONSTRAINT story_key_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id)
      );

      -- The id is the source's. When the key goes, what was sealed under it goes with it.
      CREATE TABLE source_identity (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        story_key_id uuid NOT NULL,
        sealed text NOT NULL,
        written_by uuid NOT NULL,
        written_at timestamptz(3) NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT source_identity_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT source_identity_source_fk FOREIGN KEY (newsroom_id, id) REFERENCES source (newsroom_id, id),
        CONSTRAINT source_identity_key_fk FOREIGN KEY (newsroom_id, story_key_id)
          REFERENCES story_key (newsroom_id, id) ON DELETE CASCADE
      );

      CREATE TABLE source_opening (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        source_id uuid NOT NULL,
        story_id uuid NOT NULL,
        opened_by uuid NOT NULL,
        opened_at timestamptz(3) NOT NULL,
        CONSTRAINT source_opening_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT source_opening_source_fk FOREIGN KEY (newsroom_id, source_id) REFERENCES source (newsroom_id, id)
      );
      CREATE INDEX source_opening_story_idx ON source_opening (newsroom_id, story_id);

      CREATE TABLE evidence_source (
        newsroom_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        source_id uuid NOT NULL,
        story_id uuid NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT evidence_source_pk PRIMARY KEY (newsroom_id, evidence_id, source_id),
        CONSTRAINT evidence_source_evidence_fk FOREIGN KEY (newsroom_id, evidence_id)
          REFERENCES evidence (newsroom_id, id) ON DELETE CASCADE,
        CONSTRAINT evidence_source_source_fk FOREIGN KEY (newsroom_id, source_id) REFERENCES source (newsroom_id, id)
      );
    `);

    await wallOff(runner, TABLES);
    // Outside counsel see the sources of the stories they were given; a partner sees none of anybody's.
    await wallGuests(runner, TABLES, `${NOT_A_PARTNER} AND ${GIVEN_STORY}`);
    await stepVersions(runner, ['source', 'story_key', 'source_identity']);
    await appendOnly(runner, ['source_opening']);

    await runner.query(`
      -- A ciphertext is handed to a keeper at the keyboard and to nobody else, whatever their role.
      CREATE POLICY source_identity_keeper ON source_identity AS RESTRICTIVE TO nightlawyer_app
        USING (current_setting('nightlawyer.via') = 'session' AND EXISTS
          (SELECT 1 FROM source_keeper keeper WHERE keeper.newsroom_id = source_identity.newsroom_id
              AND keeper.source_id = source_identity.id AND keeper.person_id = current_person()));

      -- Whoever records a source is its first keeper; every other is named by one, and is of the newsroom's own desk.
      CREATE FUNCTION require_keeper_named_by_keeper() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.named_by IS DISTINCT FROM current_person() OR current_setting('nightlawyer.via') <> 'session' THEN
          RAISE EXCEPTION 'a keeper is named in one''s own name' USING ERRCODE = 'NL005';
        END IF;
        PERFORM 1 FROM membership WHERE newsroom_id = NEW.newsroom_id AND person_id = NEW.person_id
           AND role IN ('reporter','editor','lawyer','managing_editor') AND ended_at IS NULL;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'only people of the desk keep sources' USING ERRCODE = 'NL005';
        END IF;
        PERFORM 1 FROM source WHERE newsroom_id = NEW.newsroom_id AND id = NEW.source_id AND created_by = current_person()
           AND NEW.person_id = current_person()
           AND NOT EXISTS (SELECT 1 FROM source_keeper WHERE newsroom_id = NEW.newsroom_id AND source_id = NEW.source_id);
        IF FOUND THEN
          RETURN NEW;
        END IF;
        PERFORM 1 FROM source_keeper
          WHERE newsroom_id = NEW.newsroom_id AND source_id = NEW.source_id AND person_id = current_person();
        IF NOT FOUND THEN
          RAISE EXCEPTION 'only a keeper names another' USING ERRCODE = 'NL005';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER source_keeper_named BEFORE INSERT ON source_keeper
        FOR EACH ROW EXECUTE FUNCTION require_keeper_named_by_keeper();

      GRANT SELECT, INSERT, UPDATE ON source, story_key, source_identity TO nightlawyer_app;
      GRANT SELECT, INSERT, DELETE ON source_keeper, evidence_source TO nightlawyer_app;
      GRANT SELECT, INSERT ON source_opening TO nightlawyer_app;
      -- The worker tells keepers of openings. It reads neither code-names nor ciphertexts.
      GRANT SELECT ON source_keeper, source_opening TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}; DROP FUNCTION require_keeper_named_by_keeper`);
  }
}
