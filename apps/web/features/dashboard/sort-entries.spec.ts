import { describe, expect, it } from '@jest/globals';
import type { DashboardEntry } from '../../api/records.js';
import { blockerGroups, sortEntries } from './sort-entries.js';

function entry(draftId: string, blockers: DashboardEntry['readiness']['blockers'], storyId = 's1'): DashboardEntry {
  return {
    draftId,
    title: `Draft ${draftId}`,
    story: { id: storyId, title: `Story ${storyId}`, timeZone: 'UTC' },
    plannedAt: null,
    versionNumber: 1,
    readiness: {
      ready: Object.keys(blockers).length === 0,
      blockers,
      links: Object.fromEntries(Object.keys(blockers).map((code) => [code, `/to/${code}`])),
      words: [],
      lifted: 0,
    },
    deadlines: { reply: null, planned: null, letter: null },
    openLetters: 0,
    abilities: { 'draft.plan': true, 'clearance.request': true, 'sign-off.legal': false, 'sign-off.editorial': true },
  };
}

describe('sortEntries', () => {
  it('keeps the order within each part', () => {
    const sorted = sortEntries([
      entry('a', { 'assertion/no-opinion': 4 }),
      entry('b', {}),
      entry('c', { 'assertion/no-opinion': 2, 'sign-off/legal-missing': 1 }),
      entry('d', { 'assertion/unreviewed': 9 }),
      entry('e', {}),
    ]);
    expect(sorted.ready.map(({ draftId }) => draftId)).toEqual(['b', 'e']);
    expect(sorted.nearly.map(({ draftId }) => draftId)).toEqual(['c']);
    expect(sorted.blocked.map(({ draftId }) => draftId)).toEqual(['a', 'd']);
  });

  it('puts all the drafts of a story under its legal stop, however near they are', () => {
    const sorted = sortEntries([
      entry('a', { 'story/legal-stop': 1 }),
      entry('b', { 'story/legal-stop': 1 }, 's2'),
      entry('c', { 'story/legal-stop': 1, 'assertion/no-opinion': 8 }),
    ]);
    expect(sorted.stopped.map(({ story, entries }) => [story.id, entries.map(({ draftId }) => draftId)])).toEqual([
      ['s1', ['a', 'c']],
      ['s2', ['b']],
    ]);
    expect([...sorted.ready, ...sorted.nearly, ...sorted.blocked]).toEqual([]);
  });

  it('calls nothing near whose assertions are still being found', () => {
    expect(sortEntries([entry('a', { 'draft/flagging': 1 })]).blocked).toHaveLength(1);
  });
});

describe('blockerGroups', () => {
  it('leaves the legal stop to the banner, and falls back to the draft where there is no page', () => {
    const draft = entry('a', { 'story/legal-stop': 1, 'reply/not-put': 2 });
    expect(blockerGroups(draft)).toEqual([{ code: 'reply/not-put', count: 2, link: '/to/reply/not-put' }]);
    draft.readiness.links = {};
    expect(blockerGroups(draft)).toEqual([{ code: 'reply/not-put', count: 2, link: '/drafts/a' }]);
  });
});
