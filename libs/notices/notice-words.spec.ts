import { describe, expect, it } from '@jest/globals';
import { NoticeKind, RevocationReason } from '#domain/vocabulary.js';
import { noticeLink, noticeWords } from '#notices/notice-words.js';
import { REMINDER_OCCASIONS } from '#replies/due-reminders.js';

const ids = { storyId: 'story', draftId: 'draft', subjectId: 'subject' };

describe('a notice in words', () => {
  it('each kind is one sentence of its own, with a link to a page', () => {
    const sentences = NoticeKind.options.map((kind) => noticeWords({ kind, occasion: 'no_longer_ready' }));
    expect(new Set(sentences).size).toBe(NoticeKind.options.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*[^ ]\.$/);
    for (const kind of NoticeKind.options)
      expect(noticeLink({ ...ids, kind, occasion: '' })).toMatch(/^\/(drafts|letters|stories)\/[a-z]+/);
  });

  it('every reason of a revocation and every near deadline is told apart', () => {
    const revoked = RevocationReason.options.map((occasion) => noticeWords({ kind: 'certificate_revoked', occasion }));
    expect(new Set(revoked).size).toBe(RevocationReason.options.length);
    expect(revoked.join()).not.toContain('undefined');
    const near = [...REMINDER_OCCASIONS, 'planned'].map((which) =>
      noticeWords({ kind: 'deadline_near', occasion: `${which}/2031-03-14T17:00:00.000Z` }),
    );
    expect(new Set(near).size).toBe(near.length);
    const limits = REMINDER_OCCASIONS.map((which) =>
      noticeWords({ kind: 'letter_due', occasion: `${which}/2031-03-14T17:00:00.000Z` }),
    );
    expect(new Set([...near, ...limits]).size).toBe(near.length + limits.length);
  });

  it('a deadline leads to the replies, a planned hour to the draft, a letter’s limit to the letter', () => {
    expect(noticeLink({ ...ids, kind: 'letter_due', occasion: '2h/x' })).toBe('/letters/subject');
    expect(noticeLink({ ...ids, kind: 'deadline_near', occasion: '2h/x' })).toBe('/stories/story/replies');
    expect(noticeLink({ ...ids, kind: 'deadline_near', occasion: 'planned/x' })).toBe('/drafts/subject');
  });
});
