// A draft against which nothing stands, signed off twice and cleared, over HTTP.
import type { Desk } from './factories.js';

export interface ClearedDraft {
  certificateId: string;
  sha256: string;
  issuedAt: string;
  expiresAt: string;
}

interface Readiness {
  sha256: string;
  opinionsSha256: string;
  blockers: { code: string }[];
}

/** Both sign-offs and the certificate. Throws with what blocks, where something else does. */
export async function clearDraft(desk: Desk, draftId: string): Promise<ClearedDraft> {
  const { body: seen } = await desk.as.editor.get<Readiness>(`/drafts/${draftId}/readiness`);
  const words = { versionSha256: seen.sha256, opinionsSha256: seen.opinionsSha256 };
  await desk.as.lawyer.post(`/drafts/${draftId}/sign-offs`, { kind: 'legal', ...words });
  await desk.as.editor.post(`/drafts/${draftId}/sign-offs`, { kind: 'editorial', ...words });
  const { status, body } = await desk.as.editor.post<{ payload: ClearedDraft }>(`/drafts/${draftId}/clearance`, {
    sha256: seen.sha256,
  });
  if (status !== 201) throw new Error(`the clearance answered ${status}: ${JSON.stringify(body)}`);
  return body.payload;
}
