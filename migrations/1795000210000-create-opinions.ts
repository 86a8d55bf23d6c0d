// What lawyers ruled and who signed. Rows are only ever added; the reasoning has a table of its own (R10); R4 is the database's too.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, wallOff } from './tenant-table.js';

const TABLES = [
  'opinion',
  'opinion_advice',
  'opinion_confirmation',
  'opinion_withdrawal',
  'opinion_condition_met',
  'sign_off',
  'sign_off_withdrawal',
] as const;

export class CreateOpinions1795000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE opinion (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        assertion_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        version_number integer NOT NULL,
        version_sha256 text NOT NULL,
        start_offset integer NOT NULL,
        end_offset integer NOT NULL,
        text_sha256 text NOT NULL,
        context_sha256 text NOT NULL,
        ruling text NOT NULL,
        required_wording text,
        wording_sha256 text,
        wording_context_sha256 text,
        conditions jsonb NOT NULL DEFAULT '[]',
        jurisdiction text NOT NULL DEFAULT '',
        channel text NOT NULL DEFAULT 'written',
        lawyer_id uuid NOT NULL,
        noted_by uuid,
        resolves boolean NOT NULL DEFAULT false,
        reaffirms uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT opinion_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT opinion_assertion_fk FOREIGN KEY (newsroom_id, assertion_id) REFERENCES assertion (newsroom_id, id),
        CONSTRAINT opinion_version_fk FOREIGN KEY (newsroom_id, draft_id, version_number)
          REFERENCES draft_version (newsroom_id, draft_id, number),
        CONSTRAINT opinion_lawyer_fk FOREIGN KEY (newsroom_id, lawyer_id) REFERENCES membership (newsroom_id, person_id),
        CONSTRAINT opinion_reaffirms_fk FOREIGN KEY (newsroom_id, reaffirms) REFERENCES opinion (newsroom_id, id),
        CONSTRAINT opinion_ruling_known CHECK (ruling IN ('defensible','defensible_if_changed','needs_more','not_defensible')),
        CONSTRAINT opinion_channel_known CHECK (channel IN ('written','telephone')),
        CONSTRAINT opinion_wording_whole CHECK ((ruling = 'defensible_if_changed') = (required_wording IS NOT NULL)
          AND (required_wording IS NULL) = (wording_sha256 IS NULL) AND (wording_sha256 IS NULL) = (wording_context_sha256 IS NULL)),
        CONSTRAINT opinion_telephone_noted CHECK ((channel = 'telephone') = (noted_by IS NOT NULL)),
        CONSTRAINT opinion_span_forward CHECK (start_offset >= 0 AND end_offset > start_offset)
      );
      CREATE INDEX opinion_assertion_idx ON opinion (newsroom_id, assertion_id);
      CREATE INDEX opinion_draft_idx ON opinion (newsroom_id, draft_id);

      CREATE TABLE opinion_advice (
        newsroom_id uuid NOT NULL,
        opinion_id uuid NOT NULL,
        meaning_adopted text NOT NULL DEFAULT '',
        defences jsonb NOT NULL DEFAULT '[]',
        risk_likelihood text,
        risk_gravity text,
        reasoning text NOT NULL DEFAULT '',
        CONSTRAINT opinion_advice_pk PRIMARY KEY (newsroom_id, opinion_id),
        CONSTRAINT opinion_advice_opinion_fk FOREIGN KEY (newsroom_id, opinion_id) REFERENCES opinion (newsroom_id, id),
        CONSTRAINT opinion_advice_likelihood_known CHECK (risk_likelihood IN ('low','medium','high')),
        CONSTRAINT opinion_advice_gravity_known CHECK (risk_gravity IN ('low','medium','high'))
      );

      CREATE TABLE opinion_confirmation (
        newsroom_id uuid NOT NULL,
        opinion_id uuid NOT NULL,
        lawyer_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT opinion_confirmation_pk PRIMARY KEY (newsroom_id, opinion_id),
        CONSTRAINT opinion_confirmation_opinion_fk FOREIGN KEY (newsroom_id, opinion_id) REFERENCES opinion (newsroom_id, id)
      );

      CREATE TABLE opinion_withdrawal (
        newsroom_id uuid NOT NULL,
        opinion_id uuid NOT NULL,
        by_opinion_id uuid,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT opinion_withdrawal_pk PRIMARY KEY (newsroom_id, opinion_id),
        CONSTRAINT opinion_withdrawal_opinion_fk FOREIGN KEY (newsroom_id, opinion_id) REFERENCES opinion (newsroom_id, id),
        CONSTRAINT opinion_withdrawal_by_fk FOREIGN KEY (newsroom_id, by_opinion_id) REFERENCES opinion (newsroom_id, id)
      );

      CREATE TABLE opinion_condition_met (
        newsroom_id uuid NOT NULL,
        opinion_id uuid NOT NULL,
        ordinal integer NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT opinion_condition_met_pk PRIMARY KEY (newsroom_id, opinion_id, ordinal),
        CONSTRAINT opinion_condition_met_opinion_fk FOREIGN KEY (newsroom_id, opinion_id) REFERENCES opinion (newsroom_id, id)
      );

      CREATE TABLE sign_off (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        draft_id uuid NOT NULL,
        version_number integer NOT NULL,
        version_sha256 text NOT NULL,
        opinions_sha256 text NOT NULL,
        kind text NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT sign_off_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT sign_off_version_fk FOREIGN KEY (newsroom_id, draft_id, version_number)
          REFERENCES draft_version (newsroom_id, draft_id, number),
        CONSTRAINT sign_off_person_fk FOREIGN KEY (newsroom_id, person_id) REFERENCES membership (newsroom_id, person_id),
        CONSTRAINT sign_off_kind_known CHECK (kind IN ('legal','editorial'))
      );
      CREATE INDEX sign_off_draft_idx ON sign_off (newsroom_id, draft_id);

      CREATE TABLE sign_off_withdrawal (
        newsroom_id uuid NOT NULL,
        sign_off_id uuid NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT sign_off_withdrawal_pk PRIMARY KEY (newsroom_id, sign_off_id),
        CONSTRAINT sign_off_withdrawal_sign_off_fk FOREIGN KEY (newsroom_id, sign_off_id) REFERENCES sign_off (newsroom_id, id)
      );
    `);

    await wallOff(runner, TABLES);
    await appendOnly(runner, TABLES);

    await runner.query(`
      -- R4: what only a person at the keyboard may do, who holds one of these roles now, and who wrote none of the words.
      CREATE FUNCTION require_second_person(the_newsroom uuid, the_draft uuid, the_person uuid, roles text[]) RETURNS void
      LANGUAGE plpgsql AS $$
      BEGIN
        IF the_person IS DISTINCT FROM current_person() THEN
          RAISE EXCEPTION 'nobody acts in another''s name' USING ERRCODE = 'NL003';
        END IF;
        IF coalesce(current_setting('nightlawyer.via', true), '') <> 'session' THEN
          RAISE EXCEPTION 'a person at the keyboard is needed' USING ERRCODE = 'NL004';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM membership WHERE newsroom_id = the_newsroom AND person_id = the_person AND role = ANY (roles)) THEN
          RAISE EXCEPTION 'the role does not allow this' USING ERRCODE = 'NL005';
        END IF;
        IF wrote_draft(the_newsroom, the_draft, the_person) THEN
          RAISE EXCEPTION 'nobody rules on or signs off what they wrote' USING ERRCODE = 'NL006';
        END IF;
      END $$;

      CREATE FUNCTION opinion_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.channel = 'telephone' THEN
          IF NEW.noted_by IS DISTINCT FROM current_person() THEN
            RAISE EXCEPTION 'nobody acts in another''s name' USING ERRCODE = 'NL003';
          END IF;
        ELSE
          PERFORM require_second_person(NEW.newsroom_id, NEW.draft_id, NEW.lawyer_id, ARRAY['lawyer','outside_counsel']);
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER opinion_second_person BEFORE INSERT ON opinion FOR EACH ROW EXECUTE FUNCTION opinion_second_person();

      CREATE FUNCTION confirmation_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE noted opinion;
      BEGIN
        SELECT * INTO noted FROM opinion WHERE newsroom_id = NEW.newsroom_id AND id = NEW.opinion_id;
        IF noted.lawyer_id IS DISTINCT FROM NEW.lawyer_id OR noted.channel <> 'telephone' THEN
          RAISE EXCEPTION 'only the lawyer who advised confirms' USING ERRCODE = 'NL003';
        END IF;
        PERFORM require_second_person(NEW.newsroom_id, noted.draft_id, NEW.lawyer_id, ARRAY['lawyer','outside_counsel']);
        RETURN NEW;
      END $$;
      CREATE TRIGGER opinion_confirmation_second_person BEFORE INSERT ON opinion_confirmation
        FOR EACH ROW EXECUTE FUNCTION confirmation_second_person();

      -- R4: an opinion withdrawn can leave a milder one standing, and a condition called met lifts a blocker: both are ruling.
      CREATE FUNCTION upon_opinion_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE the_draft uuid;
      BEGIN
        SELECT draft_id INTO the_draft FROM opinion WHERE newsroom_id = NEW.newsroom_id AND id = NEW.opinion_id;
        PERFORM require_second_person(NEW.newsroom_id, the_draft, NEW.person_id, TG_ARGV);
        RETURN NEW;
      END $$;
      CREATE TRIGGER opinion_withdrawal_second_person BEFORE INSERT ON opinion_withdrawal
        FOR EACH ROW EXECUTE FUNCTION upon_opinion_second_person('lawyer', 'outside_counsel');
      CREATE TRIGGER opinion_condition_met_second_person BEFORE INSERT ON opinion_condition_met
        FOR EACH ROW EXECUTE FUNCTION upon_opinion_second_person('editor', 'managing_editor', 'lawyer', 'outside_counsel');

      -- R1: a sign-off is over the newest version's own bytes. The draft's row is locked first, as adding a version does.
      CREATE FUNCTION sign_off_over_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE newest draft_version;
      BEGIN
        PERFORM 1 FROM draft WHERE newsroom_id = NEW.newsroom_id AND id = NEW.draft_id FOR NO KEY UPDATE;
        PERFORM require_second_person(NEW.newsroom_id, NEW.draft_id, NEW.person_id,
          CASE NEW.kind WHEN 'legal' THEN ARRAY['lawyer','outside_counsel'] ELSE ARRAY['editor','managing_editor'] END);
        SELECT * INTO newest FROM draft_version
         WHERE newsroom_id = NEW.newsroom_id AND draft_id = NEW.draft_id ORDER BY number DESC LIMIT 1;
        IF newest.number <> NEW.version_number OR newest.sha256 <> NEW.version_sha256 THEN
          RAISE EXCEPTION 'the sign-off is over other bytes than the newest version has' USING ERRCODE = 'NL007';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER sign_off_over_bytes BEFORE INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION sign_off_over_bytes();

      GRANT SELECT, INSERT ON ${TABLES.join(', ')} TO nightlawyer_app;
      GRANT SELECT ON opinion, opinion_confirmation, opinion_withdrawal, opinion_condition_met, sign_off, sign_off_withdrawal
        TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ${[...TABLES].reverse().join(', ')};
      DROP FUNCTION opinion_second_person, confirmation_second_person, upon_opinion_second_person, sign_off_over_bytes,
        require_second_person;
    `);
  }
}
