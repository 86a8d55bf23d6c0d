// R10: what a guest sees of evidence that reveals a source: that it is there, and nothing of what it says, is called or came from.
import type { Actor } from '#domain/actor.js';
import { HIDDEN_TITLE, isHiddenFrom } from '#domain/source-revealing.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { Evidence } from '#database/entities/evidence.entity.js';
import type { EvidenceWithDocument } from '#evidence/evidence.service.js';

/** The same, or a copy with the words taken out. */
export function withholdSource(actor: Actor, found: EvidenceWithDocument): EvidenceWithDocument {
  const { evidence, document } = found;
  if (!isHiddenFrom(actor, evidence.sensitivity)) return found;
  const unsaid = { title: HIDDEN_TITLE, kind: 'document', provenance: '', caveats: '' };
  const unread = {
    fileName: HIDDEN_TITLE,
    text: null,
    pages: [],
    title: null,
    sender: null,
    sentAt: null,
    warnings: [],
  };
  return {
    evidence: Object.assign(new Evidence(), evidence, unsaid),
    document: Object.assign(new StoredDocument(), document, unread),
  };
}
