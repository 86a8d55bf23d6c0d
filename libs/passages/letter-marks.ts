// Which other letters of the newsroom may hold a paragraph of this one? Found by marks, without reading any of them.
import type { EntityManager } from 'typeorm';
import { type MarkedPiece, REPEATED } from '@nightlawyer/text/near-duplicates.js';
import { SHARED_MARKS } from '@nightlawyer/text/repeats/shingles.js';

/** One letter of one newsroom. */
export interface LetterKey {
  newsroomId: string;
  letterId: string;
}

/** Makes these the letter's marks, whatever stood there before, inside the caller's transaction. */
export async function keepMarks(
  manager: EntityManager,
  { newsroomId, letterId }: LetterKey,
  pieces: readonly MarkedPiece[],
): Promise<void> {
  await removeMarks(manager, { newsroomId, letterId });
  const rows = pieces.flatMap(({ marks, size }, piece) => marks.map((mark) => ({ mark, piece, size })));
  await manager.query(
    `INSERT INTO letter_mark (newsroom_id, letter_id, mark, piece, size)
     SELECT $1, $2, * FROM unnest($3::int[], $4::int[], $5::int[])`,
    [newsroomId, letterId, rows.map(({ mark }) => mark), rows.map(({ piece }) => piece), rows.map(({ size }) => size)],
  );
}

/** Takes the letter out of the index, inside the caller's transaction. */
export async function removeMarks(manager: EntityManager, { newsroomId, letterId }: LetterKey): Promise<void> {
  await manager.query('DELETE FROM letter_mark WHERE newsroom_id = $1 AND letter_id = $2', [newsroomId, letterId]);
}

/**
 * Letters that share marks enough with a piece of this one to be like it, those first that share most, `most` at the most.
 * Whoever asks is told of what they may see. None that repeats a piece is passed over (unless `most` are better), but two
 * pieces may share marks and not be alike: compare them.
 */
export async function lettersSharingMarks(
  manager: EntityManager,
  { newsroomId, letterId }: LetterKey,
  most: number,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `WITH own AS MATERIALIZED (
       SELECT mark, piece, size FROM letter_mark WHERE newsroom_id = $1 AND letter_id = $2
     ), alike AS (
       SELECT other.letter_id, own.piece, own.size
         FROM own JOIN letter_mark other ON other.newsroom_id = $1 AND other.mark = own.mark AND other.letter_id <> $2
          AND other.size BETWEEN own.size * $3::float8 - 1e-6 AND own.size / $3::float8 + 1e-6
        GROUP BY other.letter_id, own.piece, own.size, other.piece, other.size
       HAVING count(*) >= least($4, ceil($3::float8 * greatest(own.size, other.size) - 1e-6))
     ), pieces AS (
       SELECT DISTINCT letter_id, piece, size FROM alike
     )
     SELECT letter_id AS id FROM pieces GROUP BY letter_id ORDER BY sum(size) DESC, letter_id LIMIT $5`,
    [newsroomId, letterId, REPEATED, SHARED_MARKS, most],
  );
  return rows.map(({ id }) => id);
}
