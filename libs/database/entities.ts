// Every table the object mapper knows. A test compares them with the migrated schema.
import { Allegation } from '#database/entities/allegation.entity.js';
import { AuditEntry } from '#database/entities/audit-event.entity.js';
import { Blob } from '#database/entities/blob.entity.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import { Evidence } from '#database/entities/evidence.entity.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { Letter } from '#database/entities/letter.entity.js';
import { Link } from '#database/entities/link.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { Segment } from '#database/entities/segment.entity.js';
import { Session } from '#database/entities/session.entity.js';
import { StoryMember } from '#database/entities/story-member.entity.js';
import { Story } from '#database/entities/story.entity.js';
import { Task } from '#database/entities/task.entity.js';

export const ENTITIES = [
  Allegation,
  AuditEntry,
  Blob,
  StoredDocument,
  DraftVersion,
  Draft,
  Evidence,
  Exchange,
  Letter,
  Link,
  Membership,
  Newsroom,
  Person,
  Segment,
  Session,
  StoryMember,
  Story,
  Task,
] as const;
