// How an entry of the privilege log reads to a court: every word of it is the program's own, none is the text's.
import type { Privilege } from '#domain/vocabulary.js';
import type { LogEntry } from '#privilege/privilege-log.js';

/** An entry in words. `date` is a day, `2031-03-12`, in the zone that was asked for. */
export interface LogRow {
  readonly number: number;
  readonly date: string;
  readonly type: string;
  readonly author: string;
  readonly recipients: string;
  readonly subject: string;
  readonly label: Privilege;
  readonly basis: string;
  readonly changes: string;
}

const BASIS: Readonly<Record<Privilege, string>> = {
  privileged: 'Confidential communication between client and lawyer for the purpose of legal advice.',
  work_product: 'Prepared in confidence for legal proceedings, pending or reasonably in contemplation.',
  common_interest: 'Shared in confidence among parties with a common interest in the matter.',
  none: 'No longer withheld.',
};

const LABEL: Readonly<Record<Privilege, string>> = {
  privileged: 'privileged',
  work_product: 'work product',
  common_interest: 'common interest',
  none: 'none',
};

const SUBJECT: Readonly<Record<LogEntry['kind'], string>> = {
  evidence: 'Document in the file of the story',
  exchange: 'Message in the file of the story',
  opinion: 'Legal advice on an assertion in a draft article',
  sign_off: 'Statement made with the sign-off of a draft article',
  override: 'Decision on publication, in the light of legal advice',
  legal_stop_lift: 'Note on the end of a legal stop',
  hold: 'Reason for keeping documents, or for no longer keeping them',
  privilege_change: 'Reason for a change of privilege',
};

const MEDIA: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'message/rfc822': 'E-mail',
  'application/vnd.ms-outlook': 'E-mail',
  'text/html': 'Web page',
  'text/plain': 'Text document',
  'text/markdown': 'Text document',
};

/** @param newsroom its name @param timeZone IANA name: the zone in which days are named */
export function logRow(entry: LogEntry, newsroom: string, timeZone: string): LogRow {
  const { number, privilege } = entry;
  return {
    number,
    date: dayOf(entry.date, timeZone),
    type: typeOf(entry),
    ...partiesOf(entry, newsroom),
    subject: SUBJECT[entry.kind],
    label: privilege,
    basis: BASIS[privilege],
    changes: entry.changes
      .map(({ at, byName, from, to }) => `${dayOf(at, timeZone)}: ${LABEL[from]} to ${LABEL[to]}, by ${byName}`)
      .join('; '),
  };
}

function typeOf({ kind, mediaType, notedBy }: LogEntry): string {
  if (kind === 'opinion') return notedBy === null ? 'Opinion' : 'Note of advice by telephone';
  if (kind !== 'evidence' && kind !== 'exchange') return 'Note';
  if (mediaType?.startsWith('image/') === true) return 'Picture';
  return MEDIA[mediaType ?? ''] ?? 'Document';
}

function partiesOf({ kind, direction, party, sender, person, notedBy }: LogEntry, newsroom: string) {
  const ours = `${person}, ${newsroom}`;
  if (kind === 'exchange') {
    const theirs = party === null || party === '' ? 'not recorded' : party;
    return direction === 'sent' ? { author: newsroom, recipients: theirs } : { author: theirs, recipients: newsroom };
  }
  if (kind === 'evidence') {
    const author = sender === null || sender === '' ? `not stated; filed by ${ours}` : sender;
    return { author, recipients: newsroom };
  }
  const author = notedBy === null ? person : `${person}, noted by ${notedBy}`;
  return { author, recipients: `Editors and lawyers of ${newsroom}` };
}

function dayOf(moment: Date, timeZone: string): string {
  return moment.toLocaleDateString('sv-SE', { timeZone });
}
