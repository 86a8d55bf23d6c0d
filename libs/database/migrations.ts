// Every migration, in order. A test fails when a file in migrations/ is not named here.
import { CreateFoundation1795000000000 } from '#migrations/1795000000000-create-foundation.js';
import { CreateDocuments1795000010000 } from '#migrations/1795000010000-create-documents.js';
import { CreateLetters1795000020000 } from '#migrations/1795000020000-create-letters.js';
import { CreatePassageIndex1795000100000 } from '#migrations/1795000100000-create-passage-index.js';
import { CreateAssertions1795000200000 } from '#migrations/1795000200000-create-assertions.js';
import { CreateOpinions1795000210000 } from '#migrations/1795000210000-create-opinions.js';
import { CreateReplies1795000220000 } from '#migrations/1795000220000-create-replies.js';
import { CreateClearance1795000230000 } from '#migrations/1795000230000-create-clearance.js';
import { CreateNotices1795000240000 } from '#migrations/1795000240000-create-notices.js';

export const MIGRATIONS = [
  CreateFoundation1795000000000,
  CreateDocuments1795000010000,
  CreateLetters1795000020000,
  CreatePassageIndex1795000100000,
  CreateAssertions1795000200000,
  CreateOpinions1795000210000,
  CreateReplies1795000220000,
  CreateClearance1795000230000,
  CreateNotices1795000240000,
] as const;
