// Which words are so common in any English prose that sharing one of them proves little?
//
// In a large collection the frequencies say so by themselves; in the few dozen passages of a young story "anyone" may
// stand once and look as telling as a surname. The list is our own: the words that half the pages of any newspaper hold,
// by class, with their irregular forms (regular ones share a stem).
import { wordForm } from '../words/lexicon.js';

const PLAIN = `
  say said tell told speak spoke spoken talk call ask reply answer mention explain describe add note remark comment express
  know knew known knowing knowingly think thought believe understand understood feel felt see saw seen look watch hear heard find found learn
  show shown appear seem mean meant suppose consider regard recall remember forget expect hope want wish need like decide agree
  make made do did done get got gotten give gave given take took taken put set let keep kept hold held bring brought
  carry use try start begin began begun stop end finish continue remain stay leave left come came go went gone move turn
  run ran pass follow lead led open close happen occur become became change grow grew rise fall fell stand stood sit sat lie lay
  work play help serve offer allow permit require receive accept get send sent meet met join return reach arrive visit
  include contain consist involve concern relate refer apply provide produce cause result create form build built
  able unable likely unlikely possible impossible possibly perhaps maybe certain certainly sure surely necessary
  actual actually real really indeed quite rather almost nearly simply merely even just already soon later early late recent recently
  always often sometimes usually again yet instead else together apart altogether otherwise anyway besides moreover
  namely particular particularly especially general generally common specific main mainly whole entire full fully complete completely
  good better best bad worse worst great big large small little long short high low new old young own same different similar other
  first second third last next previous former latter final finally initial original
  day week month year time hour minute moment today yesterday tomorrow tonight date period occasion once twice ago
  thing something anything nothing everything someone anyone everyone somebody anybody everybody nobody
  person people man men woman women child children boy girl gentleman lady friend family
  place area part side end point way line number amount lot bit kind sort type case example instance fact reason issue question problem matter
  name word term sentence paragraph page note letter copy list item piece set group
  world country state city town home house room door office street
  one several many few half quarter single double
  per percent rate total average extra least less fewer
  public private local national general general official common
  clear obvious plain simple easy hard difficult true false right wrong fair proper properly correct exact exactly
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night weekend
  mr mrs ms miss dr sir madam professor
  within without throughout despite according regarding toward towards whose whatever whenever wherever whoever
  upon beside except amid among
  nor hardly scarcely barely neither either
  please thank thanks yes ok dear sincerely regards
  reader reporter journalist newspaper paper magazine editor press media publisher broadcaster
`;

/** The stems' numbers, as `wordForm` gives them. */
export const PLAIN_TERMS: ReadonlySet<number> = new Set(
  PLAIN.split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => wordForm(word).term),
);
