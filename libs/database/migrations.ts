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
import { CreateIdentity1795000250000 } from '#migrations/1795000250000-create-identity.js';
import { ShareStories1795000260000 } from '#migrations/1795000260000-share-stories.js';
import { LabelPrivilege1795000270000 } from '#migrations/1795000270000-label-privilege.js';
import { CreateSourceVault1795000280000 } from '#migrations/1795000280000-create-source-vault.js';
import { CreateHolds1795000290000 } from '#migrations/1795000290000-create-holds.js';
import { CreateAuditHeads1795000300000 } from '#migrations/1795000300000-create-audit-heads.js';
import { MarkLetters1795000310000 } from '#migrations/1795000310000-mark-letters.js';
import { IndexConfirmedEvidence1795000320000 } from '#migrations/1795000320000-index-confirmed-evidence.js';
import { SayWhenLettersRunOut1795000330000 } from '#migrations/1795000330000-say-when-letters-run-out.js';
import { SettleLetterLimits1795000340000 } from '#migrations/1795000340000-settle-letter-limits.js';

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
  CreateIdentity1795000250000,
  ShareStories1795000260000,
  LabelPrivilege1795000270000,
  CreateSourceVault1795000280000,
  CreateHolds1795000290000,
  CreateAuditHeads1795000300000,
  MarkLetters1795000310000,
  IndexConfirmedEvidence1795000320000,
  SayWhenLettersRunOut1795000330000,
  SettleLetterLimits1795000340000,
] as const;
