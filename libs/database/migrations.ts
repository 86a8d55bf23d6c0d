// Every migration, in order. A test fails when a file in migrations/ is not named here.
import { CreateFoundation1795000000000 } from '#migrations/1795000000000-create-foundation.js';
import { CreateDocuments1795000010000 } from '#migrations/1795000010000-create-documents.js';
import { CreateLetters1795000020000 } from '#migrations/1795000020000-create-letters.js';
import { CreatePassageIndex1795000100000 } from '#migrations/1795000100000-create-passage-index.js';

export const MIGRATIONS = [
  CreateFoundation1795000000000,
  CreateDocuments1795000010000,
  CreateLetters1795000020000,
  CreatePassageIndex1795000100000,
] as const;
