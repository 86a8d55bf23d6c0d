// What bears assertions out, found without what was only ever suggested: readiness asks for it at every look.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexConfirmedEvidence1795000320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX assertion_link_bearing_out_idx ON assertion_link (newsroom_id, story_id, assertion_id)
       WHERE source_kind = 'evidence' AND state = 'confirmed' AND bearing IN ('supports','mixed');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX assertion_link_bearing_out_idx');
  }
}
