// Which turns of phrase show that a sentence is about something else: the reporting, the scenery, the world at large?
import type { CueLists } from '../letters/cues.js';

/** What a sentence is when it is no assertion. */
export type Aside = 'reporting' | 'furniture' | 'generality' | 'procedure' | 'scene' | 'feeling';

/** Patterns by kind of aside and weight; the notation is `compileCues`'. */
export const ASIDE_CUES = {
  reporting: {
    4: `put|sent * questions * to
      asked|approached|contacted * company|minister|firm|about|for
      we|i|reporters|journalists * spoke|spoken|interviewed|visited|asked|examined|analysed|analyzed|contacted|reviewed|read|met|approached|wrote|put|sent|travelled|showed|called|rang|took|tested|obtained|compared|checked|verified
      over|for|in|during * months|weeks|year|years * spoke|interviewed|examined|spoken|examined|had|reporters|reviewed|analysed
      speaking|spoke|spoken|speak|talked|talking * condition|anonymity|anonymously|publicly|us|reporters
      condition of
      asked|asks|ask * not|anonymous|change|us|remain * named|identified|name|to|anonymous
      on * condition
      feared|fear|fearing * losing|reprisals|jobs
      whose name|names|identity * changed|withheld
      not * real name|names
      shared|shares * with|newsrooms|newspapers|partners
      this|our investigation|story|article|report|series
      worked|works|working * story|investigation|together|project|consortium
      partner|partners|consortium|newsrooms|media organisations|organizations
      independent|independently * verified|verify|confirmed|reviewed|repeated
      was|were|is asked * by|for * review|comment|look
      who looked|reviewed|examined * at|for|records|documents|reports|data
      has|have|had not|no|never * worked|seen|connection|ties|funding|interest
      receives|receive|received no money|funding`,
  },
  furniture: {
    9: `^exclusive by
      ^photographed|pictured by
      ^do you|have know|information|a|more|been
      ^if you * know|have|information|affected
      ^reporting|additional|editing by|reporting
      ^read more
      ^more on
      ^this article|story was|is
      ^names * changed
      ^words|magazine by
      ^magazine
      contact|email|write|call|ring * newsdesk|desk|us|samaritans|helpline
      not|never * been reported|published * before|previously|until
      not|never previously been|reported|published
      previously unreported
      ^sign up
      ^continued on
      ^with additional
      ^additional`,
  },
  generality: {
    3: `is|are used|known|called|designed|meant|supposed to|as|for
      can|could|may|might * cause|kill|lead|be|take|make|show|look|mean|help|grow|live
      people|children|patients|everyone|everybody|anyone|someone|members|companies|producers|surgeons|officers|employers|voters|supporters|fans who|are|can|often|must|may|want|have|need|take|know|were|had
      is|are * rare|common|necessary|dangerous|permitted|allowed|required|expected|usual|legal|considered|widely
      every * year|few|years|week
      each year
      about|around|some|roughly|nearly|more * cases|people|children|patients * a|every|each year
      maximum|minimum fine|penalty|sentence|wage
      national|world|global average
      in * countries|world|general
      the law|act|rules|system|rule|code
      under|law|rules * the|a * act|law|rules|code|convention|regulation|regulations|statute
      anyone|whoever|those who
      experts|campaigners|critics|supporters|scientists|economists|analysts say|said|believe|argue|warn
      almost|nearly nobody|everyone|all
      in theory|principle
      is|are|be a bacterium|disease|condition|chemical|metal|substance|technique|method|kind|form|type|process|pretty|beautiful|small|large|busy|quiet`,
  },
  procedure: {
    3: `expected|due|scheduled|set to * last|end|report|begin|resume|give|be|appear|publish|rule|decide|hear|meet|vote|continue|start|open
      decision|verdict|ruling|judgment|trial|hearing|inquiry|report * is|are|was expected|due|continues|scheduled
      continues|resumes|resumed|adjourned|adjourn|follows|follow * on|today|tomorrow|monday|tuesday|wednesday|thursday|friday|until|next
      asked|asks|urged|appeal|appealed|appealing * anybody|anyone|witnesses|public|information
      come forward
      will|would * look|consider|send|study|review|examine|respond|publish|reply|take * at|evidence|officers|it|report|findings|credible|instructions|place
      would|could|does|do|can not|n't * comment|discuss|say * individual|case|cases|open|live|ongoing|further|more|matter|while|investigation|files|file|it
      cannot|can't comment|discuss
      wrong|inappropriate|unable to comment
      called|calls on|for
      opposition|campaigners|politicians|unions|mps * called|demanded|urged
      has|have|had asked * for|commissioner|police|to
      is considering|studying|reviewing
      closed at
      is to|are to`,
  },
  scene: {
    3: `wears|wore|wearing|dressed
      wept|cried|smiled|laughed|laughs|laugh|shrugged|sighed|nodded|whispered|grinned|blinked|stared
      she|he|they sat|sits|stood|stands|paused|waited|drives|drove|waved
      rain|snow|wind|sun|mist|frost * fell|falls|blew|blows|shone|shines|hung|came
      smell|smelled|smelt * of|like
      these|those days
      scored|goals|season|striker|match
      she|he remembers|remembered|loved|loves|dreamed|hoped|hopes|likes|keeps
      every|each morning|evening|night|sunday|monday|friday`,
  },
  feeling: {
    3: `i|we|i'd|i've|i'll|i'm|we'd|you
      my|our * club|back|life|mother|mum|dad|father|daughter|son|wife|husband|heart|nan|gran|children|boy|girl
      wanted to|my
      felt|feel|feeling|feels * like|as|so|sick|angry|sad|ashamed|betrayed|let|guilty|that|safe|alone
      angry|devastated|heartbroken|ashamed|proud|grateful|relieved|surprised|shocked|sad|careful|patient
      always so|been|was`,
  },
} satisfies CueLists<Aside>;
