import { describe, expect, it } from '@jest/globals';
import { type Position, Privilege, type Stance } from '#domain/vocabulary.js';
import { dayInWords, scheduleRow } from './schedule-table.js';

const evidence = (title: string, sensitivity: string, stance: Stance = 'answers') => ({
  stance,
  target: {
    sourceKind: 'evidence' as const,
    sourceId: 'e',
    title,
    sensitivity,
    privilege: 'none' as Privilege,
    direction: null,
    occurredAt: null,
    party: '',
  },
});
const message = (direction: string, party: string) => ({
  stance: 'answers' as const,
  target: {
    sourceKind: 'exchange' as const,
    sourceId: 'x',
    title: 'our name for it',
    sensitivity: null,
    privilege: 'none' as Privilege,
    direction,
    party,
    occurredAt: '2031-03-11T23:30:00Z',
  },
});
const row = (links: Parameters<typeof scheduleRow>[0]['links'], position: Position = 'reject') =>
  scheduleRow({ number: 3, text: 'It is false.', approved: { position, response: 'It is true.' }, links }, 'UTC');

describe('a row of the answer', () => {
  it('R10: cites public evidence by its title, and nothing that may not travel', () => {
    const links = [
      evidence('Annual report', 'public'),
      evidence('Our interview notes', 'newsroom'),
      evidence('Payroll photographed by a driver', 'source_revealing'),
    ];
    expect(row(links).reliedOn).toEqual(['Annual report']);
  });

  it.each(Privilege.options.filter((label) => label !== 'none'))(
    'R10: cites nothing that is labelled %s',
    (privilege) => {
      const labelled = [evidence('Counsel on the annual report', 'public'), message('sent', 'Calloway Freight')];
      const links = labelled.map((link) => ({ ...link, target: { ...link.target, privilege } }));
      expect(row(links, 'accept').reliedOn).toEqual([]);
    },
  );

  it('R10: cites a message by day, direction and party, never by our own name for it', () => {
    expect(row([message('sent', 'Calloway Freight'), message('received', '')]).reliedOn).toEqual([
      'Our message of 11 March 2031 to Calloway Freight',
      'Message of 11 March 2031',
    ]);
  });

  it('names days as they were where the story is', () => {
    expect(dayInWords(new Date('2031-03-11T23:30:00Z'), 'Asia/Kolkata')).toBe('12 March 2031');
  });

  it('R10: never cites an assertion of the unpublished draft, nor an earlier letter', () => {
    const target = { ...evidence('A draft', 'public').target };
    const links = (['assertion', 'allegation'] as const).map((sourceKind) => ({
      stance: 'answers' as const,
      target: { ...target, sourceKind },
    }));
    expect(row(links).reliedOn).toEqual([]);
  });

  it.each([
    ['concedes', 'reject', 0],
    ['concedes', 'accept', 1],
    ['concedes', 'accept_in_part', 1],
    ['mixed', 'reject', 1],
    ['context', 'accept', 0],
  ] as const)('what %s is cited beside "%s": %d', (stance, position, cited) => {
    expect(row([evidence('Report', 'public', stance)], position).reliedOn).toHaveLength(cited);
  });

  it('cites the same thing once, however many passages of it were confirmed', () => {
    expect(row([evidence('Report', 'public'), evidence('Report', 'public')]).reliedOn).toEqual(['Report']);
  });

  it('what nobody approved is reserved, and nothing that lies beside it is given away', () => {
    const reserved = scheduleRow(
      { number: 1, text: 'It is false.', approved: null, links: [evidence('Annual report', 'public')] },
      'UTC',
    );
    expect(reserved).toEqual({
      number: 1,
      allegation: 'It is false.',
      position: 'Reserved.',
      response: '',
      reliedOn: [],
    });
  });
});
