// Does a sentence grant what the newsroom says, without a word against it?

const GRANTS = new RegExp(
  `^(?:${[
    String.raw`(?:yes|agreed|correct|true|accepted|admitted|not disputed|no dispute)[.,:;–—-]`,
    String.raw`(?:that|this|it|which) (?:much )?(?:is|was|are) (?:entirely |quite |perfectly |also |of course )?(?:correct|right|true|accurate|so|accepted|admitted|agreed|conceded|acknowledged|common ground|not (?:disputed|denied|contested|in dispute|in issue)|undisputed|a matter of (?:public )?record)\b(?! that our| that (?:the|a|an) \w+ who)`,
    String.raw`(?:we|i|(?:our|my|the|his|her|its) [\p{L}'’-]+(?: [\p{L}'’-]+)?|(?:mr|mrs|ms|dr)\.? \S+) (?:(?:does|do|did|readily|fully|freely|has|have|also|of course) ){0,2}(?:accepts?|admits?|acknowledges?|concedes?|accepted|admitted|acknowledged|conceded|recogni[sz]es?) (?:that|the|it|this|having|and)\b`,
    String.raw`(?:we|i|(?:our|my|the) [\p{L}'’-]+(?: [\p{L}'’-]+)?) (?:(?:does|do) not|(?:doesn|don)['’]t) (?:dispute|deny|contest|challenge|quarrel|take issue|complain|question|doubt)\b`,
    String.raw`(?:nobody|no one|no-one) (?:here )?(?:disputes|denies|contests|challenges|quarrels|doubts|takes issue|complains)\b`,
  ].join('|')})`,
  'iu',
);
const HEAD =
  /^(?:(?:for the avoidance of doubt|to be (?:clear|fair)|of course|admittedly|naturally),?\s)?(?:(?:fact|answer|a|response|our (?:answer|response|position))\s?[:.–—-]\s*)?/i;
/** What follows such a word is the point. */
const AGAINST =
  /\b(?:but|however|though|although|yet|only|nevertheless|nonetheless|until|unless|except|save|rather|mere(?:ly)?|false(?:ly)?|untrue|mislead\w*|omit\w*|not (?:mention|say|tell|report)\w*|beside the point|irrelevant|because)\b/i;
const MOST_WORDS = 45;
/** "Correct." says all there is to say. */
const WHOLLY = /^(?:correct|agreed|accepted|admitted|true|not disputed)\.$/i;
/** "Yes." opens an answer that goes on. */
const FEWEST_WORDS = 3;

/** "That is correct.", "Our client accepts that …", "Nobody disputes the date": wholly granted, nothing to answer. */
export function concedes(text: string): boolean {
  const said = text.replace(HEAD, '');
  if (!GRANTS.test(said)) return false;
  const words = said.split(/\s+/).length;
  return (
    !AGAINST.test(said) && !said.endsWith('?') && (words >= FEWEST_WORDS || WHOLLY.test(said)) && words <= MOST_WORDS
  );
}
