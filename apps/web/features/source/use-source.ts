// The whole text a passage stands in, and what is said of it.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { DocumentPage, DocumentSummary, Privilege } from '../../api/records.js';

export type SourceKind = 'evidence' | 'exchange' | 'allegation';

export interface SourceText {
  title: string;
  text: string | null;
  pages: DocumentPage[];
  document: DocumentSummary;
  caveats: string | null;
  provenance: string | null;
  sensitivity: string | null;
  privilege: Privilege;
  direction: string | null;
  party: string | null;
  at: string | null;
}

const UNSAID = {
  caveats: null,
  provenance: null,
  sensitivity: null,
  privilege: 'none',
  direction: null,
  party: null,
  at: null,
} as const;

/** An earlier allegation is read in its letter, whose id `id` then is. */
export function useSource(kind: SourceKind, id: string) {
  return useQuery({ queryKey: [kind, id, 'text'], queryFn: () => fetchSource(kind, id), staleTime: 60_000 });
}

async function fetchSource(kind: SourceKind, id: string): Promise<SourceText> {
  if (kind === 'evidence') {
    const found = await ask(api.GET('/api/v1/evidence/{evidenceId}', { params: { path: { evidenceId: id } } }));
    const { title, text, pages, document, caveats, provenance, sensitivity, privilege } = found;
    return { ...UNSAID, title, text, pages, document, caveats, provenance, sensitivity, privilege };
  }
  if (kind === 'exchange') {
    const found = await ask(api.GET('/api/v1/exchanges/{exchangeId}', { params: { path: { exchangeId: id } } }));
    const { title, text, pages, document, direction, party, occurredAt, privilege } = found;
    return { ...UNSAID, title, text, pages, document, direction, party, privilege, at: occurredAt };
  }
  const params = { path: { letterId: id } };
  const [letter, { text, pages }] = await Promise.all([
    ask(api.GET('/api/v1/letters/{letterId}', { params })),
    ask(api.GET('/api/v1/letters/{letterId}/segments', { params })),
  ]);
  const { title, document, sender, receivedAt } = letter;
  return { ...UNSAID, title, text, pages, document, direction: 'received', party: sender, at: receivedAt };
}
