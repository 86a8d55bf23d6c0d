// When what a letter asks for runs out, as a moment: so far it stood in the reasons alone.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayWhenLettersRunOut1795000330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE segment
        ADD COLUMN due_at timestamptz,
        ADD COLUMN due_zone text,
        ADD COLUMN due_whole_day boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT segment_due_whole CHECK ((due_at IS NULL) = (due_zone IS NULL) AND (due_at IS NOT NULL OR NOT due_whole_day));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE segment DROP CONSTRAINT segment_due_whole,
        DROP COLUMN due_at, DROP COLUMN due_zone, DROP COLUMN due_whole_day;
    `);
  }
}
