// Stories shared with other newsrooms, and the second wall: what outside counsel and partners see of the tables there are (R10).
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, GIVEN_STORY, NOT_A_PARTNER, stepVersions, wallGuests, wallOff } from './tenant-table.js';

/** What a partner may be shown piece by piece, by whoever answers for it in its own newsroom. */
const MATERIAL = ['evidence', 'exchange', 'letter'] as const;

/** Through which table an id in an address leads to a shared story. */
const ADDRESSED = ['draft', 'evidence', 'exchange', 'letter', 'allegation', 'assertion', 'document'] as const;

const OPENED = `(${NOT_A_PARTNER} OR shareable)`;

/** Rows of a table whose rows belong to a parent: a guest sees those whose parent is seen. */
const under = (column: string, parent: string) => `guest_sees_${parent}(${column})`;

/** Tables to what a guest sees of them. What names no partner is for counsel and partners alike. */
const WALLS: Readonly<Record<string, string>> = {
  story: GIVEN_STORY.replace('story_id', 'id'),
  // Their own rows say which stories they were given.
  story_member: `${NOT_A_PARTNER} AND (person_id = current_person() OR ${GIVEN_STORY})`,
  story_share: 'partner_newsroom_id = partner_newsroom()',
  story_receipt: 'false',

  draft: GIVEN_STORY,
  draft_version: under('draft_id', 'draft'),
  draft_author: under('draft_id', 'draft'),
  draft_read_mark: `${NOT_A_PARTNER} AND ${under('draft_id', 'draft')}`,
  told_readiness: `${NOT_A_PARTNER} AND ${under('draft_id', 'draft')}`,
  placement: under('draft_id', 'draft'),

  document: `${GIVEN_STORY} AND (${NOT_A_PARTNER} OR shown_to_partners(id))`,
  evidence: `${GIVEN_STORY} AND (${NOT_A_PARTNER} OR shareable OR sensitivity = 'public')`,
  exchange: `${GIVEN_STORY} AND ${OPENED}`,
  letter: GIVEN_STORY,
  // A letter's own words, from end to end, are for partners only where it was opened to them.
  segment: `${under('letter_id', 'letter')} AND (${NOT_A_PARTNER} OR letter_is_open(letter_id))`,
  allegation: GIVEN_STORY,
  // What is not approved yet is nobody's answer.
  allegation_position: `${GIVEN_STORY} AND (${NOT_A_PARTNER} OR approved_by IS NOT NULL)`,
  passage: `${GIVEN_STORY} AND (${NOT_A_PARTNER} OR source_kind IN ('allegation','assertion') OR ${under('source_id', 'material')})`,
  passage_place: `${NOT_A_PARTNER} AND ${GIVEN_STORY}`,
  posting_run: `${NOT_A_PARTNER} AND ${GIVEN_STORY}`,
  posting: `${NOT_A_PARTNER} AND guest_sees_run(run)`,

  // Suggestions and rejected pairs are the newsroom's own deliberation.
  link: `${GIVEN_STORY} AND (${NOT_A_PARTNER} OR (state = 'confirmed'
    AND (source_kind IN ('allegation','assertion') OR ${under('source_id', 'material')})))`,
  assertion: GIVEN_STORY,
  assertion_link: `${GIVEN_STORY} AND (${NOT_A_PARTNER} OR (state = 'confirmed' AND ${under('source_id', 'material')}))`,
  subject: `${NOT_A_PARTNER} AND ${GIVEN_STORY}`,
  assertion_subject: `${NOT_A_PARTNER} AND ${under('assertion_id', 'assertion')}`,

  opinion: `${NOT_A_PARTNER} AND ${under('draft_id', 'draft')}`,
  opinion_advice: under('opinion_id', 'opinion'),
  opinion_confirmation: under('opinion_id', 'opinion'),
  opinion_withdrawal: under('opinion_id', 'opinion'),
  opinion_condition_met: under('opinion_id', 'opinion'),
  sign_off: `${NOT_A_PARTNER} AND ${under('draft_id', 'draft')}`,
  sign_off_withdrawal: under('sign_off_id', 'sign_off'),
  override: `${NOT_A_PARTNER} AND ${under('draft_id', 'draft')}`,
  override_assent: under('override_id', 'override'),
  override_withdrawal: under('override_id', 'override'),
  legal_stop: `${NOT_A_PARTNER} AND ${GIVEN_STORY}`,
  certificate: `${NOT_A_PARTNER} AND ${GIVEN_STORY}`,
  certificate_revocation: under('certificate_id', 'certificate'),

  reply_request: `${NOT_A_PARTNER} AND ${GIVEN_STORY}`,
  reply_attempt: under('request_id', 'reply_request'),
  publication: `${NOT_A_PARTNER} AND ${GIVEN_STORY}`,

  notice: `${NOT_A_PARTNER} AND ${GIVEN_STORY}`,
  notice_delivery: `${NOT_A_PARTNER} AND person_id = current_person()`,
  webhook: 'false',
  // Ids and states of work, never text; whoever acts plans some, and a letter's page shows how far it has come.
  task: NOT_A_PARTNER,
  // Counsel's acts are appended too, so its end must be read; reading it page by page takes a permission that no guest has.
  audit_event: NOT_A_PARTNER,
  identity_intent: 'person_id = current_person()',
};

/** Tables that are parents of others; the policies of the parent decide. */
const PARENTS = [
  'draft',
  'letter',
  'assertion',
  'opinion',
  'sign_off',
  'override',
  'certificate',
  'reply_request',
] as const;

export class ShareStories1795000260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE story_share (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        partner_newsroom_id uuid NOT NULL,
        partner_name text NOT NULL,
        shared_by uuid NOT NULL,
        shared_at timestamptz(3) NOT NULL,
        ended_by uuid,
        ended_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT story_share_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT story_share_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT story_share_partner_fk FOREIGN KEY (partner_newsroom_id) REFERENCES newsroom (id),
        CONSTRAINT story_share_between_two CHECK (partner_newsroom_id <> newsroom_id),
        CONSTRAINT story_share_end_whole CHECK ((ended_by IS NULL) = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX story_share_live_key ON story_share (newsroom_id, story_id, partner_newsroom_id) WHERE ended_at IS NULL;
      CREATE INDEX story_share_partner_idx ON story_share (partner_newsroom_id) WHERE ended_at IS NULL;

      -- What a newsroom's own log says of stories that others share with it: once each, however often the task runs.
      CREATE TABLE story_receipt (
        newsroom_id uuid NOT NULL,
        share_id uuid NOT NULL,
        event text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT story_receipt_pk PRIMARY KEY (newsroom_id, share_id, event),
        CONSTRAINT story_receipt_newsroom_fk FOREIGN KEY (newsroom_id) REFERENCES newsroom (id),
        CONSTRAINT story_receipt_event_known CHECK (event IN ('received','ended'))
      );

      ALTER TABLE evidence ADD COLUMN shareable boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT evidence_source_stays CHECK (NOT (shareable AND sensitivity = 'source_revealing'));
      ALTER TABLE exchange ADD COLUMN shareable boolean NOT NULL DEFAULT false;
      ALTER TABLE letter ADD COLUMN shareable boolean NOT NULL DEFAULT false;
    `);
    await wallOff(runner, ['story_share', 'story_receipt']);
    await stepVersions(runner, ['story_share']);
    await appendOnly(runner, ['story_receipt']);
    await this.lookAcross(runner);
    // In PL/pgSQL, which the planner leaves alone: nobody but a guest pays for them.
    for (const table of PARENTS) {
      await runner.query(`
        CREATE FUNCTION guest_sees_${table}(the_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
        BEGIN
          RETURN EXISTS (SELECT 1 FROM ${table} WHERE newsroom_id = current_newsroom() AND id = the_id);
        END $$;
      `);
    }
    await runner.query(`
      CREATE FUNCTION guest_sees_material(the_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN EXISTS (SELECT 1 FROM evidence WHERE newsroom_id = current_newsroom() AND id = the_id)
            OR EXISTS (SELECT 1 FROM exchange WHERE newsroom_id = current_newsroom() AND id = the_id);
      END $$;
      CREATE FUNCTION guest_sees_run(the_run bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN EXISTS (SELECT 1 FROM posting_run WHERE newsroom_id = current_newsroom() AND run = the_run);
      END $$;
      CREATE FUNCTION letter_is_open(the_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN EXISTS (SELECT 1 FROM letter WHERE newsroom_id = current_newsroom() AND id = the_id AND shareable);
      END $$;
    `);
    for (const [table, seen] of Object.entries(WALLS)) await wallGuests(runner, [table], seen);
    await runner.query(`
      -- Who works in a newsroom is no business of its partners. At sign-in nobody is one yet.
      CREATE POLICY membership_partner ON membership AS RESTRICTIVE TO nightlawyer_app
        USING (coalesce(current_setting('nightlawyer.partner', true), '') = '');
      -- Nor whom it invites, of any guest's: theirs is always an array. Whoever accepts an invitation has no newsroom yet.
      CREATE POLICY invitation_guest ON invitation AS RESTRICTIVE TO nightlawyer_app
        USING (coalesce(current_setting('nightlawyer.stories', true), '') NOT LIKE '{%');

      GRANT SELECT, INSERT, UPDATE ON story_share TO nightlawyer_app;
      GRANT SELECT ON story_share TO nightlawyer_worker;
      GRANT SELECT, INSERT ON story_receipt TO nightlawyer_worker;
      GRANT SELECT ON story_receipt TO nightlawyer_app;
    `);
  }

  /** The few questions that reach over a newsroom's wall. They run as the owner, and policies of its own let it see only what is shared. */
  private async lookAcross(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY story_share_across ON story_share FOR SELECT TO nightlawyer_owner
        USING (partner_newsroom_id = coalesce((SELECT partner_newsroom()), (SELECT current_newsroom())));
      CREATE POLICY newsroom_across ON newsroom FOR SELECT TO nightlawyer_owner USING (true);
      CREATE POLICY story_across ON story FOR SELECT TO nightlawyer_owner
        USING (EXISTS (SELECT 1 FROM story_share share WHERE share.newsroom_id = story.newsroom_id
                        AND share.story_id = story.id AND share.ended_at IS NULL));
    `);
    for (const table of ADDRESSED) {
      await runner.query(`
        CREATE POLICY ${table}_across ON ${table} FOR SELECT TO nightlawyer_owner
          USING (EXISTS (SELECT 1 FROM story_share share WHERE share.newsroom_id = ${table}.newsroom_id
                          AND share.story_id = ${table}.story_id AND share.ended_at IS NULL));
      `);
    }
    await runner.query(`
      -- A newsroom by its exact slug: to share with it one must know it, and nobody can list them.
      CREATE FUNCTION newsroom_called(the_slug text) RETURNS TABLE (id uuid, name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT id, name FROM newsroom WHERE slug = the_slug $$;

      -- What other newsrooms share with this one now.
      CREATE FUNCTION stories_received()
        RETURNS TABLE (share_id uuid, owner_id uuid, owner_name text, story_id uuid, title text, shared_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$ SELECT share.id, owner.id, owner.name, story.id, story.title, share.shared_at
                FROM story_share share
                JOIN newsroom owner ON owner.id = share.newsroom_id
                JOIN story ON story.newsroom_id = share.newsroom_id AND story.id = share.story_id
               WHERE share.ended_at IS NULL $$;

      -- To which newsroom the thing with this id belongs, and as whom the reader's newsroom reads there; no row unless its story
      -- is shared with it. Asked before anybody has entered a newsroom, so it enters the reader's own, for its one statement.
      CREATE FUNCTION shared_home(reader uuid, kind text, the_id uuid) RETURNS TABLE (owner_id uuid, partner_name text)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$
      BEGIN
        PERFORM set_config('nightlawyer.newsroom_id', reader::text, true), set_config('nightlawyer.partner', '', true);
        RETURN QUERY
          SELECT share.newsroom_id, share.partner_name FROM story_share share
           WHERE share.ended_at IS NULL AND CASE kind
             WHEN 'story' THEN share.story_id = the_id
             ${ADDRESSED.map(
               (table) => `WHEN '${table}' THEN EXISTS (SELECT 1 FROM ${table} thing
               WHERE thing.newsroom_id = share.newsroom_id AND thing.id = the_id AND thing.story_id = share.story_id)`,
             ).join('\n             ')}
             ELSE false END
           LIMIT 1;
      END $$;

      -- Whether it is the document behind what partners are shown; asked as the owner, because what shows it asks for its document.
      CREATE FUNCTION shown_to_partners(the_document uuid) RETURNS boolean
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
        AS $$
      BEGIN
        RETURN EXISTS (SELECT 1 FROM evidence WHERE newsroom_id = current_newsroom() AND document_id = the_document
                          AND (shareable OR sensitivity = 'public'))
            OR EXISTS (SELECT 1 FROM exchange WHERE newsroom_id = current_newsroom() AND document_id = the_document AND shareable)
            OR EXISTS (SELECT 1 FROM letter WHERE newsroom_id = current_newsroom() AND document_id = the_document);
      END $$;

      -- Whether a partner may have the very bytes: of a letter only once it was opened to them.
      CREATE FUNCTION may_take_original(the_document uuid) RETURNS boolean LANGUAGE sql STABLE
        AS $$ SELECT NOT acts_as_partner() OR NOT EXISTS (
                SELECT 1 FROM letter WHERE newsroom_id = current_newsroom() AND document_id = the_document AND NOT shareable) $$;

      REVOKE ALL ON FUNCTION newsroom_called, stories_received, shared_home, shown_to_partners FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION newsroom_called, stories_received, shared_home, shown_to_partners TO nightlawyer_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WALLS)) await runner.query(`DROP POLICY ${table}_guest ON ${table}`);
    for (const table of ['newsroom', 'story', ...ADDRESSED])
      await runner.query(`DROP POLICY ${table}_across ON ${table}`);
    await runner.query(`
      DROP POLICY invitation_guest ON invitation;
      DROP POLICY membership_partner ON membership;
      DROP FUNCTION ${PARENTS.map((table) => `guest_sees_${table}`).join(', ')}, guest_sees_material, guest_sees_run,
        letter_is_open, may_take_original, shown_to_partners, shared_home, stories_received, newsroom_called;
      ALTER TABLE evidence DROP CONSTRAINT evidence_source_stays;
      ${MATERIAL.map((table) => `ALTER TABLE ${table} DROP COLUMN shareable;`).join('\n      ')}
      DROP TABLE story_receipt, story_share;
    `);
  }
}
