// The ground floor: newsrooms, people, stories and the audit chain.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, stepVersions, wallOff } from './tenant-table.js';

export class CreateFoundation1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Throws when no newsroom is set: a query outside withActor() is an error, not an empty answer.
      CREATE FUNCTION current_newsroom() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT current_setting('nightlawyer.newsroom_id')::uuid $$;

      -- The signed-in person, or NULL before anyone has signed in.
      CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('nightlawyer.person_id', true), '')::uuid $$;

      -- R10, the second wall: '*' for the newsroom's own people, or the stories a guest was given, as an array. Like the
      -- newsroom it throws when withActor() has not set it: '' is no array.
      CREATE FUNCTION sees_every_story() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT current_setting('nightlawyer.stories') = '*' $$;
      CREATE FUNCTION given_stories() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT current_setting('nightlawyer.stories')::uuid[] $$;
      CREATE FUNCTION may_see_story(the_story uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT CASE WHEN sees_every_story() THEN true ELSE the_story = ANY (given_stories()) END $$;

      -- The newsroom whose people read here as partners, or NULL; its person is a member of that one, not of this.
      CREATE FUNCTION partner_newsroom() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('nightlawyer.partner'), '')::uuid $$;
      CREATE FUNCTION acts_as_partner() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT partner_newsroom() IS NOT NULL $$;

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
        email_verified boolean NOT NULL DEFAULT false,
        image text,
        two_factor_enabled boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT person_pk PRIMARY KEY (id),
        CONSTRAINT person_email_key UNIQUE (email),
        CONSTRAINT person_email_lower CHECK (email = lower(email))
      );

      CREATE TABLE membership (
        newsroom_id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        ended_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT membership_pk PRIMARY KEY (newsroom_id, person_id),
        CONSTRAINT membership_newsroom_fk FOREIGN KEY (newsroom_id) REFERENCES newsroom (id),
        CONSTRAINT membership_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT membership_role_known CHECK (role IN
          ('reporter','editor','lawyer','outside_counsel','managing_editor','admin'))
      );

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

    await wallOff(runner, ['story', 'story_member', 'audit_event']);
    await stepVersions(runner, ['membership', 'story']);
    await appendOnly(runner, ['audit_event']);

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

      GRANT SELECT ON newsroom, person, membership TO nightlawyer_backup;
      GRANT SELECT, INSERT, UPDATE ON newsroom, person, membership, story TO nightlawyer_app;
      GRANT SELECT, INSERT ON audit_event TO nightlawyer_app, nightlawyer_worker;
      GRANT SELECT, INSERT, DELETE ON story_member TO nightlawyer_app;
      GRANT SELECT ON newsroom, story TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_event, story_member, story, membership, person, newsroom;
      DROP FUNCTION refuse_change, require_version_step, acts_as_partner, partner_newsroom, may_see_story, given_stories,
        sees_every_story, current_person, current_newsroom;
    `);
  }
}
