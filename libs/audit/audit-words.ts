// An audit entry as a sentence: who did what to what. A type error here names the event that has no words yet.
import type { AuditEvent } from '#domain/audit-events.js';
import type { Names } from '#audit/names-in.js';
import type { NamedKind, Phrases, Say } from '#audit/words.js';
import { DRAFTS } from '#audit/words-drafts.js';
import { LETTERS } from '#audit/words-letters.js';
import { PEOPLE } from '#audit/words-people.js';

const PHRASES: Phrases = { ...PEOPLE, ...DRAFTS, ...LETTERS };

/** What something is called whose name the reader may not see, or that is gone. */
const NAMELESS: Readonly<Record<NamedKind, string>> = {
  story: 'a story',
  draft: 'a draft',
  letter: 'a letter',
  evidence: 'a piece of evidence',
  exchange: 'an exchange',
  subject: 'a subject',
  person: 'somebody',
  assertion: 'an assertion',
  allegation: 'an allegation',
};

/** One sentence, with a full stop. `insider` is whether the reader may see stories at all. Holds no words of a draft, letter or opinion. */
export function auditWords(actorName: string, event: AuditEvent, names: Names, insider: boolean): string {
  // Of the phrases the one that takes this payload; TypeScript does not follow a name through a table of functions.
  const phrase = PHRASES[event.event] as (payload: AuditEvent['payload'], say: Say) => string;
  return `${actorName} ${phrase(event.payload, sayWith(names, insider))}.`;
}

function sayWith({ titles, versions }: Names, insider: boolean): Say {
  const named =
    (kind: NamedKind, word: string = `the ${kind} `, quoted = true) =>
    (id: string) => {
      const title = titles.get(id);
      return title === undefined ? NAMELESS[kind] : `${word}${quoted ? inQuotes(title) : title}`;
    };
  const draft = named('draft');
  return {
    story: named('story'),
    draft,
    letter: named('letter'),
    evidence: named('evidence'),
    exchange: named('exchange'),
    subject: named('subject', '', false),
    person: named('person', '', false),
    assertion: named('assertion', 'assertion ', false),
    allegation: named('allegation', 'allegation ', false),
    version: (draftId, sha256) => {
      const number = versions.get(`${draftId} ${sha256}`);
      return `${number === undefined ? 'a version' : `version ${number}`} of ${draft(draftId)}`;
    },
    only: (words) => (insider ? words : ''),
  };
}

/** Quotation marks within a title become single ones. */
function inQuotes(title: string): string {
  return `“${title.replaceAll(/[“"](?=\S)([^“”"]*)[”"]/g, '‘$1’')}”`;
}
