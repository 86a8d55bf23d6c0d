// What a story holds: stored files, drafts and their versions, evidence and exchanges.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, stepVersions, wallOff } from './tenant-table.js';

const TABLES = ['blob', 'document', 'draft', 'draft_version', 'evidence', 'exchange'] as const;

export class CreateDocuments1795000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE blob (
        newsroom_id uuid NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT blob_pk PRIMARY KEY (newsroom_id, sha256)
      );

      CREATE TABLE document (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        sha256 text NOT NULL,
        file_name text NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        refusal text,
        media_type text,
        text text,
        text_sha256 text,
        pages jsonb NOT NULL DEFAULT '[]',
        blocks jsonb NOT NULL DEFAULT '[]',
        attachments jsonb NOT NULL DEFAULT '[]',
        warnings jsonb NOT NULL DEFAULT '[]',
        title text,
        sender text,
        sent_at text,
        ocr boolean NOT NULL DEFAULT false,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT document_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT document_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT document_blob_fk FOREIGN KEY (newsroom_id, sha256) REFERENCES blob (newsroom_id, sha256),
        CONSTRAINT document_status_known CHECK (status IN ('pending','read','refused')),
        CONSTRAINT document_read_has_text CHECK (status <> 'read' OR (text IS NOT NULL AND text_sha256 IS NOT NULL)),
        CONSTRAINT document_refused_has_reason CHECK (status <> 'refused' OR refusal IS NOT NULL)
      );
      CREATE INDEX document_story_idx ON document (newsroom_id, story_id);

      CREATE TABLE draft (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        title text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT draft_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT draft_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id)
      );
      CREATE INDEX draft_story_idx ON draft (newsroom_id, story_id);

      CREATE TABLE draft_version (
        newsroom_id uuid NOT NULL,
        draft_id uuid NOT NULL,
        number integer NOT NULL,
        sha256 text NOT NULL,
        blocks jsonb NOT NULL,
        document_id uuid,
        author_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT draft_version_pk PRIMARY KEY (newsroom_id, draft_id, number),
        CONSTRAINT draft_version_draft_fk FOREIGN KEY (newsroom_id, draft_id) REFERENCES draft (newsroom_id, id),
        CONSTRAINT draft_version_document_fk FOREIGN KEY (newsroom_id, document_id) REFERENCES document (newsroom_id, id)
      );

      CREATE TABLE evidence (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        document_id uuid NOT NULL,
        title text NOT NULL,
        kind text NOT NULL DEFAULT 'document',
        provenance text NOT NULL DEFAULT '',
        caveats text NOT NULL DEFAULT '',
        sensitivity text NOT NULL DEFAULT 'newsroom',
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT evidence_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT evidence_document_key UNIQUE (newsroom_id, document_id),
        CONSTRAINT evidence_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT evidence_document_fk FOREIGN KEY (newsroom_id, document_id) REFERENCES document (newsroom_id, id),
        CONSTRAINT evidence_sensitivity_known CHECK (sensitivity IN ('public','newsroom','source_revealing'))
      );
      CREATE INDEX evidence_story_idx ON evidence (newsroom_id, story_id);

      CREATE TABLE exchange (
        newsroom_id uuid NOT NULL,
        id uuid NOT NULL,
        story_id uuid NOT NULL,
        document_id uuid NOT NULL,
        direction text NOT NULL,
        title text NOT NULL,
        party text NOT NULL DEFAULT '',
        occurred_at timestamptz(3) NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT exchange_pk PRIMARY KEY (newsroom_id, id),
        CONSTRAINT exchange_document_key UNIQUE (newsroom_id, document_id),
        CONSTRAINT exchange_story_fk FOREIGN KEY (newsroom_id, story_id) REFERENCES story (newsroom_id, id),
        CONSTRAINT exchange_document_fk FOREIGN KEY (newsroom_id, document_id) REFERENCES document (newsroom_id, id),
        CONSTRAINT exchange_direction_known CHECK (direction IN ('sent','received'))
      );
      CREATE INDEX exchange_story_idx ON exchange (newsroom_id, story_id, occurred_at);
    `);

    await wallOff(runner, TABLES);
    await stepVersions(runner, ['document', 'draft', 'evidence', 'exchange']);
    await appendOnly(runner, ['draft_version']);

    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON document, draft, evidence, exchange TO nightlawyer_app;
      GRANT SELECT, INSERT ON blob, draft_version TO nightlawyer_app;
      GRANT SELECT ON blob, evidence, exchange TO nightlawyer_worker;
      GRANT SELECT, UPDATE ON document TO nightlawyer_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
