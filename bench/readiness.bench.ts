// How long does it take to say what stands between a long draft and print?
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { type Block, canonicalVersion } from '#domain/canonical-version.js';
import { placedBlocks, versionText } from '#domain/version-text.js';
import { canonicalSha256 } from '#platform/canonical-json.js';
import { DashboardService } from '#readiness/dashboard.service.js';
import { ReadinessService } from '#readiness/readiness.service.js';
import { readingOf } from '#review/read-version.js';
import { MadeUpPassages } from './made-up-passages.js';
import { percentile } from './ranking-measures.js';
import { report, rounded } from './report.js';
import { withScratchServer } from './scratch-server.js';

const LOOKS = 300;

interface Size {
  assertions: number;
  opinions: number;
  replies: number;
  letters: number;
}

interface Desk {
  owner: DataSource;
  actor: PersonActor;
  lawyerId: string;
}

/** A newsroom with an editor and a lawyer. */
async function makeDesk(owner: DataSource): Promise<Desk> {
  const [newsroomId, personId, lawyerId] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(`INSERT INTO newsroom (id, slug, name, time_zone) VALUES ($1::uuid, $1::text, 'Bench', 'UTC')`, [
    newsroomId,
  ]);
  for (const [id, role] of [
    [personId, 'editor'],
    [lawyerId, 'lawyer'],
  ] as const) {
    await owner.query(`INSERT INTO person (id, email, name) VALUES ($1::uuid, $1::text, $2)`, [id, role]);
    await owner.query('INSERT INTO membership (newsroom_id, person_id, role) VALUES ($1, $2, $3)', [
      newsroomId,
      id,
      role,
    ]);
  }
  return { owner, lawyerId, actor: { newsroomId, personId, name: 'editor', role: 'editor', via: 'session' } };
}

/** How many assertions share a paragraph. */
const A_PARAGRAPH = 3;

/** A story with one draft of twenty words an assertion, three to a paragraph, reviewed as far as `size` says. */
async function makeDraft(desk: Desk, size: Size, made: MadeUpPassages): Promise<string> {
  const { owner, actor, lawyerId } = desk;
  const { newsroomId, personId } = actor;
  const [storyId, draftId] = [randomUUID(), randomUUID()];
  const blocks: Block[] = [
    { kind: 'headline', text: 'Ferry firm hid failed checks' },
    ...Array.from({ length: Math.ceil(size.assertions / A_PARAGRAPH) }, () => ({
      kind: 'body' as const,
      text: Array.from({ length: A_PARAGRAPH }, () => made.passage().split(' ').slice(0, 20).join(' ')).join('. '),
    })),
  ];
  const sha256 = canonicalSha256(canonicalVersion(blocks));
  const text = versionText(blocks);
  const placed = placedBlocks(blocks)
    .slice(1)
    .flatMap((block) => {
      let start = block.start;
      return block.text.split('. ').map((sentence) => {
        const span = { start, end: start + sentence.length };
        start = span.end + 2;
        return span;
      });
    })
    .slice(0, size.assertions);
  await owner.query(
    `INSERT INTO story (newsroom_id, id, slug, title, time_zone, created_by) VALUES ($1, $2::uuid, $2::text, 'Bench', 'UTC', $3)`,
    [newsroomId, storyId, personId],
  );
  await owner.query(
    `INSERT INTO draft (newsroom_id, id, story_id, title, created_by, flagged_version) VALUES ($1, $2, $3, 'Bench', $4, 1)`,
    [newsroomId, draftId, storyId, personId],
  );
  await owner.query(
    `INSERT INTO draft_version (newsroom_id, draft_id, number, sha256, blocks, author_id) VALUES ($1, $2, 1, $3, $4, $5)`,
    [newsroomId, draftId, sha256, JSON.stringify(blocks), personId],
  );
  const subjectId = randomUUID();
  await owner.query(
    `INSERT INTO subject (newsroom_id, id, story_id, name, kind, created_by) VALUES ($1, $2, $3, 'Bench', 'person', $4)`,
    [newsroomId, subjectId, storyId, personId],
  );
  for (const [index, { start, end }] of placed.entries()) {
    const id = randomUUID();
    const gravity = ['high', 'medium', 'low'][index % 3];
    await owner.query(
      `INSERT INTO assertion (newsroom_id, id, story_id, draft_id, number, state, origin, quote, first_version, gravity, method, method_version)
       VALUES ($1, $2, $3, $4, $5, 'flagged', 'machine', $6, 1, $7, 'bench', '1')`,
      [newsroomId, id, storyId, draftId, index + 1, text.slice(start, end), gravity],
    );
    await owner.query(
      `INSERT INTO placement (newsroom_id, id, assertion_id, draft_id, version_number, status, start_offset, end_offset, score)
       VALUES ($1, gen_random_uuid(), $2, $3, 1, 'exact', $4, $5, 1)`,
      [newsroomId, id, draftId, start, end],
    );
    await owner.query(
      `INSERT INTO assertion_link (newsroom_id, id, story_id, assertion_id, source_kind, source_id, passage_ordinal, score, method, method_version)
       SELECT $1, gen_random_uuid(), $2, $3, 'evidence', gen_random_uuid(), n, 0.5, 'bench', '1' FROM generate_series(1, 3) n`,
      [newsroomId, storyId, id],
    );
    if (index < size.opinions) {
      const reading = readingOf(blocks, { start, end });
      await owner.query(
        `INSERT INTO opinion (newsroom_id, id, assertion_id, draft_id, version_number, version_sha256, start_offset, end_offset,
                              text_sha256, context_sha256, ruling, lawyer_id)
         VALUES ($1, gen_random_uuid(), $2, $3, 1, $4, $5, $6, $7, $8, 'defensible', $9)`,
        [newsroomId, id, draftId, sha256, start, end, reading?.textSha256, reading?.contextSha256, lawyerId],
      );
    }
    if (index < size.replies) {
      await owner.query('INSERT INTO assertion_subject (newsroom_id, assertion_id, subject_id) VALUES ($1, $2, $3)', [
        newsroomId,
        id,
        subjectId,
      ]);
      await owner.query(
        `INSERT INTO reply_request (newsroom_id, id, story_id, assertion_id, subject_id, outcome, wording, put_at, put_by,
                                    answered_at, reflected, reflected_words, reflected_by)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, 'answered', 'Is it so?', now(), $5, now(), 'quoted', $6, $5)`,
        [newsroomId, storyId, id, subjectId, personId, text.slice(start, end)],
      );
    }
  }
  for (let number = 1; number <= size.letters; number += 1) await addLetter(desk, storyId, draftId, number, size);
  return draftId;
}

/** A letter with one allegation, said to be about one of the assertions. */
async function addLetter({ owner, actor }: Desk, storyId: string, draftId: string, number: number, size: Size) {
  const { newsroomId, personId } = actor;
  const [letterId, allegationId] = [randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO letter (newsroom_id, id, story_id, document_id, sha256, title, status, received_at, created_by)
     VALUES ($1, $2::uuid, $3, gen_random_uuid(), $2::text, 'Bench', 'linked', now(), $4)`,
    [newsroomId, letterId, storyId, personId],
  );
  await owner.query(
    `INSERT INTO allegation (newsroom_id, id, story_id, letter_id, number, attack, spans) VALUES ($1, $2, $3, $4, 1, 'falsity', '[]')`,
    [newsroomId, allegationId, storyId, letterId],
  );
  await owner.query(
    `INSERT INTO link (newsroom_id, id, story_id, allegation_id, source_kind, source_id, passage_ordinal, score, method, method_version)
     VALUES ($1, gen_random_uuid(), $2, $3, 'assertion', $4, $5, 0.5, 'bench', '1')`,
    [newsroomId, storyId, allegationId, draftId, (number % size.assertions) + 1],
  );
}

async function timeOf(look: () => Promise<unknown>, times = LOOKS): Promise<{ p50: number; p95: number }> {
  for (let warm = 0; warm < 20; warm += 1) await look();
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await look();
    taken.push(performance.now() - began);
  }
  return { p50: rounded(percentile(taken, 0.5), 1), p95: rounded(percentile(taken, 0.95), 1) };
}

async function measure(owner: DataSource, app: DataSource): Promise<void> {
  const made = new MadeUpPassages(11);
  const desk = await makeDesk(owner);
  const long = await makeDraft(desk, { assertions: 500, opinions: 100, replies: 100, letters: 100 }, made);
  const ruled = await makeDraft(desk, { assertions: 500, opinions: 500, replies: 500, letters: 100 }, made);
  const page = await makeDesk(owner);
  for (let draft = 0; draft < 50; draft += 1) {
    await makeDraft(page, { assertions: 100, opinions: 20, replies: 20, letters: 2 }, made);
  }
  await owner.query('VACUUM ANALYZE');
  const readiness = new ReadinessService(app);
  for (const [draftId, set] of [
    [long, '500 assertions, 100 opinions, replies and letters'],
    [ruled, '500 assertions, each ruled on and answered'],
  ] as const) {
    const { p50, p95 } = await timeOf(() => readiness.read(desk.actor, draftId));
    report('readiness, p95', { set, value: p95, atMost: 30, note: `milliseconds; half of them under ${p50}` });
  }
  const dashboard = new DashboardService(app);
  const { p50, p95 } = await timeOf(() => dashboard.read(page.actor, 0), 100);
  const note = `milliseconds, one person; half of them under ${p50}`;
  report('dashboard, p95', { set: '50 drafts of 100 assertions', value: p95, atMost: 300, note });
}

await withScratchServer(2, async ({ owner, app }) => {
  // What is made up here is nobody's act: the rules for people's acts are not asked.
  await owner.query('SET session_replication_role = replica');
  await measure(owner, app);
});
