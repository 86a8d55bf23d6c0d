// Which English words say nothing about what a passage is about?

/** Function words, folded as `tokenise` folds them (no apostrophes: "don't" is "dont"). */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but nor so yet if then else than that this these those there here
  i me my mine myself we us our ours ourselves you your yours yourself yourselves
  he him his himself she her hers herself it its itself they them their theirs themselves
  who whom whose which what when where why how
  am is are was were be been being do does did done doing have has had having
  can could shall should will would may might must ought
  not no nor neither either none
  of in on at by for with from to into onto upon about above below under over between among
  against during before after through without within along across behind beyond since until till
  as because while whereas although though unless whether per via
  up down out off again further once only just also too very more most much many some any all both each every few other
  another such own same s t d ll m re ve
  im ive id ill youre youve youd youll hes shes its were weve theyre theyve thats theres whats
  dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant cannot couldnt wont wouldnt shouldnt mustnt
  now ever never even still however therefore thus hence moreover furthermore
  etc eg ie vs amp`.split(/\s+/),
);
