// libs/text imports nothing, so it names kinds and attacks itself; here they are held to be the newsroom's own words.
import { expect, it } from '@jest/globals';
import { ATTACKS, SEGMENT_KINDS } from '@nightlawyer/text/segment-kinds.js';
import { Attack, SegmentKind } from '#domain/vocabulary.js';

it('the splitter and the service use the same words', () => {
  expect([...SEGMENT_KINDS].sort()).toEqual([...SegmentKind.options].sort());
  expect([...ATTACKS].sort()).toEqual([...Attack.options].sort());
});
