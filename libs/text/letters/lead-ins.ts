// What do the words of a lead-in or of a subject line show by their form?

export const SUBJECT_LINE =
  /^(?:re|subject|in re|ref|our client|your client|client|proposed (?:article|publication|broadcast)|notice of|letter of claim)\b.{0,240}$/i;
/** A short sentence that says what is about to be listed. */
export const ANNOUNCES =
  /^(?=.{0,90}$).{0,60}\b(?:questions|suggestions|points|claims?|passages|answers|requests|reasons|statements|items|examples|matters|steps|corrections|errors|these)\b.{0,30}\.$/i;
/** Ends of a lead-in that hold no contention of their own. */
export const INTRODUCES =
  /(?:following|follows|below|particular|particulars|namely|example|examples|these|reasons|respects|that|to|you|is|are|was|were|include|includes|including|states|reads|said|wrote|questions|points|ways|terms|meanings?|must|should|and|or|not|shall|will|headings?|because|under|hereunder|respect|respects)[^\p{L}]{0,3}:[-–—]?$/iu;
/** "The company therefore requests that the paper:" */
export const ASKS =
  /\b(?:demands?|requests?|requirements?) (?:is|are) (?:\w+ )?(?:made|put|set out)\b.{0,40}:[-–—]?$|\b(?:asks?|requests?|requires?|demands?|invites?|calls? (?:up)?on|expects?|wants?|seeks?|insists?)(?: (?:you|that|for|on|to|the|your|it|its|following|immediate|forthwith|[A-Z]\w+)){0,7}:[-–—]?$/;
/** "Within ten minutes you will also answer these:" With a time limit in it such a lead-in fixes the time for its list. */
export const CALLS_FOR =
  /\b(?:you (?:\w+ )?(?:will|shall|must|are to)|(?:call|calls|called) (?:up)?on you|attended to|complied with|(?:is|are) (?:done|met|provided|delivered|satisfied))\b/i;
