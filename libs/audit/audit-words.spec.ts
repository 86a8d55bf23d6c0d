import { describe, expect, it } from '@jest/globals';
import { AuditEvent } from '#domain/audit-events.js';
import { auditWords } from '#audit/audit-words.js';
import type { Names } from '#audit/names-in.js';

const DRAFT = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const SHA = 'a'.repeat(64);

const names: Names = {
  titles: new Map([
    [DRAFT, 'The ferry'],
    [OTHER, '7'],
  ]),
  versions: new Map([[`${DRAFT} ${SHA}`, 4]]),
};
const nameless: Names = { titles: new Map(), versions: new Map() };

const signOff = AuditEvent.parse({
  event: 'sign-off.given',
  payload: { signOffId: OTHER, draftId: DRAFT, kind: 'legal', sha256: SHA, opinionsSha256: SHA },
});
const ruling = AuditEvent.parse({
  event: 'opinion.given',
  payload: {
    opinionId: DRAFT,
    assertionId: OTHER,
    ruling: 'defensible_if_changed',
    channel: 'written',
    textSha256: SHA,
    contextSha256: SHA,
    reaffirms: null,
    resolves: false,
  },
});

describe('auditWords', () => {
  it('says who did what to what, by the names the reader may know', () => {
    expect(auditWords('Anna Reed', signOff, names, true)).toBe(
      'Anna Reed signed off version 4 of the draft “The ferry” (legal).',
    );
    expect(auditWords('Anna Reed', ruling, names, true)).toBe('Anna Reed ruled on assertion 7: defensible if changed.');
  });

  it('sets a title that holds a quotation in quotation marks all the same', () => {
    const titled = { ...names, titles: new Map([[DRAFT, 'Letter over “The Glass Trade” and "Ash"']]) };
    expect(auditWords('Anna Reed', signOff, titled, true)).toContain(
      'the draft “Letter over ‘The Glass Trade’ and ‘Ash’”',
    );
  });

  it('R10: says no more than the kind of act to those who may see no stories', () => {
    expect(auditWords('Anna Reed', signOff, nameless, false)).toBe(
      'Anna Reed signed off a version of a draft (legal).',
    );
    expect(auditWords('Anna Reed', ruling, nameless, false)).toBe('Anna Reed ruled on an assertion.');
  });
});
