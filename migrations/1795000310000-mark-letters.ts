// By which runs of words a letter is found that repeats another. What is kept, and why: docs/decisions/0015-letter-families.md.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NOT_A_PARTNER, wallGuests, wallOff } from './tenant-table.js';

export class MarkLetters1795000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The smallest hashes of a paragraph's or sentence's three-word runs, and how many runs it has in all.
      CREATE TABLE letter_mark (
        newsroom_id uuid NOT NULL,
        mark integer NOT NULL,
        letter_id uuid NOT NULL,
        piece integer NOT NULL,
        size integer NOT NULL,
        CONSTRAINT letter_mark_pk PRIMARY KEY (newsroom_id, mark, letter_id, piece),
        CONSTRAINT letter_mark_letter_fk FOREIGN KEY (newsroom_id, letter_id) REFERENCES letter (newsroom_id, id)
      );
      CREATE INDEX letter_mark_letter_idx ON letter_mark (newsroom_id, letter_id);
    `);
    await wallOff(runner, ['letter_mark']);
    // A piece of the letter's own words, as a segment is: for partners only where the letter was opened to them.
    await wallGuests(
      runner,
      ['letter_mark'],
      `guest_sees_letter(letter_id) AND (${NOT_A_PARTNER} OR letter_is_open(letter_id))`,
    );
    await runner.query(`
      GRANT SELECT ON letter_mark TO nightlawyer_app;
      GRANT SELECT, INSERT, DELETE ON letter_mark TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE letter_mark');
  }
}
