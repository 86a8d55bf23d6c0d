import { describe, expect, it } from '@jest/globals';
import { logRow } from './privilege-log-words.js';
import type { LogEntry } from './privilege-log.js';

const entry = (over: Partial<LogEntry>): LogEntry => ({
  number: 4,
  subject: 'document',
  subjectId: 'd',
  privilege: 'privileged',
  date: new Date('2031-03-11T23:30:00Z'),
  kind: 'evidence',
  mediaType: 'message/rfc822',
  direction: null,
  party: null,
  sender: 'Ines Oduya <ines@chambers.example>',
  person: 'Mara Lind',
  notedBy: null,
  changes: [],
  ...over,
});
const row = (over: Partial<LogEntry>) => logRow(entry(over), 'The Maren Courier', 'Asia/Kolkata');

describe('an entry of the privilege log', () => {
  it('says what it is, when, from whom and on what footing it is withheld', () => {
    expect(row({})).toEqual({
      number: 4,
      date: '2031-03-12',
      type: 'E-mail',
      author: 'Ines Oduya <ines@chambers.example>',
      recipients: 'The Maren Courier',
      subject: 'Document in the file of the story',
      label: 'privileged',
      basis: 'Confidential communication between client and lawyer for the purpose of legal advice.',
      changes: '',
    });
  });

  it('names who noted advice given by telephone', () => {
    const { type, author } = row({ subject: 'opinion', kind: 'opinion', person: 'Ines Oduya', notedBy: 'Mara Lind' });
    expect([type, author]).toEqual(['Note of advice by telephone', 'Ines Oduya, noted by Mara Lind']);
  });

  it('names both ends of a message, and says so where one is not known', () => {
    const sent = row({ kind: 'exchange', direction: 'sent', party: 'Calloway Freight' });
    expect([sent.author, sent.recipients]).toEqual(['The Maren Courier', 'Calloway Freight']);
    const received = row({ kind: 'exchange', direction: 'received', party: '' });
    expect([received.author, received.recipients]).toEqual(['not recorded', 'The Maren Courier']);
    expect(row({ sender: '' }).author).toBe('not stated; filed by Mara Lind, The Maren Courier');
  });

  it('R10: tells each change of label, and no reason for any', () => {
    const at = new Date('2031-03-13T09:00:00Z');
    const reason = 'the inspector would not stand up to cross-examination';
    const change = { subjectId: 'd', at, byName: 'Ines Oduya', from: 'privileged', to: 'none', reason } as const;
    const told = row({ privilege: 'none', changes: [change] });
    expect(told.changes).toBe('2031-03-13: privileged to none, by Ines Oduya');
    expect(told.basis).toBe('No longer withheld.');
    expect(JSON.stringify(told)).not.toContain('cross-examination');
  });
});
