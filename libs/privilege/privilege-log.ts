// What of a story is withheld from the other side, in the form a court asks for: what each text is, and nothing of what it says.
import type { EntityManager } from 'typeorm';
import type { ExchangeDirection, Privilege } from '#domain/vocabulary.js';
import type { LegalNoteKind } from '#database/entities/legal-note.entity.js';

/** A text as the log knows it: by what it is, when and whose. */
interface LoggedText {
  readonly subject: 'document' | 'note' | 'opinion' | 'hold';
  readonly subjectId: string;
  readonly privilege: Privilege;
  /** When it was written, sent or received, as far as is known. */
  readonly date: Date;
  readonly kind: 'evidence' | 'exchange' | 'opinion' | 'hold' | LegalNoteKind;
  readonly mediaType: string | null;
  readonly direction: ExchangeDirection | null;
  readonly party: string | null;
  /** Who it says that it is from; empty where it does not say. */
  readonly sender: string | null;
  /** Who wrote or recorded it here. */
  readonly person: string;
  /** Who wrote down what another said. */
  readonly notedBy: string | null;
}

interface LabelChange {
  readonly subjectId: string;
  readonly at: Date;
  readonly byName: string;
  readonly from: Privilege;
  readonly to: Privilege;
  /** Privileged itself: for the newsroom's own eyes, and in no export. */
  readonly reason: string | null;
}

export interface LogEntry extends LoggedText {
  /** Counted in the order in which texts came under a label, so that a later one changes no number. */
  readonly number: number;
  readonly changes: readonly LabelChange[];
}

const TEXTS = `
  WITH first_change AS (
    SELECT DISTINCT ON (subject_id) subject_id, from_label, created_at FROM privilege_change
     WHERE newsroom_id = $1 AND story_id = $2 ORDER BY subject_id, created_at, id)
  SELECT * FROM (
    SELECT 'document' AS subject, document.id AS subject_id, document.privilege,
           coalesce(exchange.occurred_at, document.created_at) AS date,
           CASE WHEN evidence.id IS NULL THEN 'exchange' ELSE 'evidence' END AS kind, document.media_type,
           exchange.direction, exchange.party,
           -- The log leaves the house, and a source's name must not leave with it.
           CASE WHEN evidence.sensitivity = 'source_revealing' THEN NULL ELSE document.sender END AS sender,
           person.name AS person, NULL AS noted_by,
           CASE WHEN first.from_label = 'none' THEN first.created_at ELSE document.created_at END AS labelled_at
      FROM document
      LEFT JOIN evidence ON evidence.newsroom_id = $1 AND evidence.document_id = document.id
      LEFT JOIN exchange ON exchange.newsroom_id = $1 AND exchange.document_id = document.id
      JOIN person ON person.id = document.created_by
      LEFT JOIN first_change first ON first.subject_id = document.id
     WHERE document.newsroom_id = $1 AND document.story_id = $2
       AND (document.privilege <> 'none' OR first.subject_id IS NOT NULL)
    UNION ALL
    SELECT 'opinion', opinion.id, 'privileged', opinion.created_at, 'opinion', NULL, NULL, NULL, NULL, person.name, noter.name,
           opinion.created_at
      FROM opinion
      JOIN assertion ON assertion.newsroom_id = $1 AND assertion.id = opinion.assertion_id
      JOIN person ON person.id = opinion.lawyer_id
      LEFT JOIN person noter ON noter.id = opinion.noted_by
     WHERE opinion.newsroom_id = $1 AND assertion.story_id = $2
    UNION ALL
    SELECT 'note', note.id, note.privilege, note.created_at, note.kind, NULL, NULL, NULL, NULL, person.name, NULL,
           CASE WHEN first.from_label = 'none' THEN first.created_at ELSE note.created_at END
      FROM legal_note note
      JOIN person ON person.id = note.written_by
      LEFT JOIN first_change first ON first.subject_id = note.id
     WHERE note.newsroom_id = $1 AND note.story_id = $2 AND (note.privilege <> 'none' OR first.subject_id IS NOT NULL)
    UNION ALL
    SELECT 'hold', reason.hold_id, 'privileged', reason.created_at, 'hold', NULL, NULL, NULL, NULL, person.name, NULL,
           reason.created_at
      FROM hold_reason reason
      JOIN hold ON hold.newsroom_id = $1 AND hold.id = reason.hold_id
      JOIN person ON person.id = reason.person_id
     WHERE reason.newsroom_id = $1 AND hold.story_id = $2
  ) logged ORDER BY labelled_at, subject_id`;

interface TextRow {
  subject: LoggedText['subject'];
  subject_id: string;
  privilege: Privilege;
  date: Date;
  kind: LoggedText['kind'];
  media_type: string | null;
  direction: ExchangeDirection | null;
  party: string | null;
  sender: string | null;
  person: string;
  noted_by: string | null;
}

/** Every text of the story that is or ever was under a label. The caller has seen to it that the actor reads them all. */
export async function readPrivilegeLog(
  manager: EntityManager,
  newsroomId: string,
  storyId: string,
): Promise<LogEntry[]> {
  const rows = await manager.query<TextRow[]>(TEXTS, [newsroomId, storyId]);
  const changes = await readChanges(manager, newsroomId, storyId);
  return rows.map((row, index) => ({
    number: index + 1,
    subject: row.subject,
    subjectId: row.subject_id,
    privilege: row.privilege,
    date: row.date,
    kind: row.kind,
    mediaType: row.media_type,
    direction: row.direction,
    party: row.party,
    sender: row.sender,
    person: row.person,
    notedBy: row.noted_by,
    changes: changes.filter(({ subjectId }) => subjectId === row.subject_id),
  }));
}

function readChanges(manager: EntityManager, newsroomId: string, storyId: string): Promise<LabelChange[]> {
  return manager.query<LabelChange[]>(
    `SELECT change.subject_id AS "subjectId", change.created_at AS at, person.name AS "byName", change.from_label AS "from",
            change.to_label AS "to", note.body AS reason
       FROM privilege_change change
       JOIN person ON person.id = change.person_id
       LEFT JOIN legal_note note ON note.newsroom_id = change.newsroom_id AND note.id = change.reason_note_id
      WHERE change.newsroom_id = $1 AND change.story_id = $2 ORDER BY change.created_at, change.id`,
    [newsroomId, storyId],
  );
}
