import { z } from 'zod';
import { Privilege, Sensitivity } from '#domain/vocabulary.js';
import type { EvidenceWithDocument } from '#evidence/evidence.service.js';
import { DocumentPage, DocumentSummary, presentDocument } from '../documents/document.dto.js';
import { Id, list, Time } from '../openapi/common.dto.js';
import { NewLabel } from '../privilege/privilege.dto.js';

const note = z.string().trim().max(4_000);

export const EvidenceFields = z.object({
  title: z.string().trim().min(1).max(300).optional(),
  kind: z.string().trim().min(1).max(80).optional(),
  provenance: note.optional(),
  caveats: note.optional(),
  sensitivity: Sensitivity.optional(),
  privilege: NewLabel.optional().meta({
    description:
      'Of the document and of all that is read out of it. Without it: work product of a lawyer, none of anybody else.',
  }),
});
export type EvidenceFields = z.infer<typeof EvidenceFields>;

const EvidenceRecord = z
  .object({
    id: Id,
    storyId: Id,
    title: z.string(),
    kind: z.string(),
    provenance: z.string(),
    caveats: z.string(),
    sensitivity: Sensitivity,
    privilege: Privilege,
    createdAt: Time,
    shareable: z.boolean().meta({ description: 'Whether partners in a shared story are shown it.' }),
    version: z.int(),
    document: DocumentSummary,
  })
  .meta({ id: 'Evidence' });
export const EvidenceList = list(EvidenceRecord).meta({ id: 'EvidenceList' });

export const EvidenceReceipt = z.object({ id: Id, storyId: Id }).meta({ id: 'EvidenceReceipt' });

export const EvidenceWithText = EvidenceRecord.extend({
  text: z.string().nullable(),
  pages: z.array(DocumentPage),
}).meta({
  id: 'EvidenceWithText',
});

export function presentEvidence({ evidence, document }: EvidenceWithDocument) {
  const { id, storyId, title, kind, provenance, caveats, sensitivity, shareable, version } = evidence;
  const createdAt = evidence.createdAt.toISOString();
  return {
    id,
    storyId,
    title,
    kind,
    provenance,
    caveats,
    sensitivity,
    shareable,
    privilege: document.privilege,
    version,
    createdAt,
    document: presentDocument(document),
  };
}
