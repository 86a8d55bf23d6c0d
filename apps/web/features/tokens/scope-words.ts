// What a token may be given for, in words.
import type { Token } from '../../api/records.js';

type Scope = Token['scopes'][number];

export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  'draft.write': 'Submit drafts and versions',
  'clearance.request': 'Ask whether a draft may run',
  'clearance.read': 'Check certificates',
};

export const SCOPES = Object.keys(SCOPE_WORDS) as Scope[];
