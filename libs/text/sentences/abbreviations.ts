// Which words carry a stop without ending a sentence, and how surely? Listed by class, because each class behaves differently.

/** How a stop after an abbreviation is read. */
export type AbbreviationClass =
  | 'title' // a name follows: never an end
  | 'joiner' // binds what follows: never an end
  | 'numbered' // a number follows: an end only before an ordinary opening word
  | 'citation' // part of a citation or an institution's name: likewise
  | 'may_end' // company forms, countries, degrees: an end before an ordinary opening word
  | 'month' // never before a number
  | 'time' // an end before a capital, unless the sentence has hardly begun
  | 'ender' // "etc.": an end before any capital
  | 'back_reference'; // "Id.": a sentence of its own unless a page or section follows

const LISTS: Readonly<Record<AbbreviationClass, string>> = {
  title: `MR MRS MS DR Mr Mrs Ms Mx Dr Drs Prof Profs Messrs Mme Mlle Hon Rt Revd Fr Gov Govs Sen Sens Rep Reps Pres Lt Col Gen Maj
    Capt Cpt Cmdr Cdr Sgt Cpl Pvt Adm Insp Supt Det Atty Attys Amb St Ste Mt Ft Brig Pfc Lieut Cllr Ald Bp Abp Hrn
    Sra Sig ST Smt Kum Asst Assoc Dep Adj DCI P.C. Kt`,
  joiner: `v vs V VS cf e.g i.e eg ie viz ca approx c.f qv q.v a.k.a d.b.a f.k.a incl esp resp abbr ex.rel s.v
    N.B n.b NB p.p per.pro`,
  numbered: `No Nos NO Nr nos no Ep ep Eps eps app p pp P Pp pg pgs para paras par pars sec secs Sec Secs sect Sect art arts Art Arts vol vols
    Vol Vols ch chs Ch Chs cl cls Cl Cls fig figs Fig Figs Ex Exh Exhs Exs ex exh Doc Docs Dkt Dckt Tr tr amend amends
    Amend Amends Amdt pt pts Pt Pts reg regs Reg Regs rr ll nn fn fns tit Tit Attach Ref ref Tel tel Ext ext Fax Mob Para
    Paras Sched Sch Schs Annex Ser Cit N° Bk bk col cols Aff Decl Depo Dep Hrg Mem Mot Compl Pet Stip Resp Br App'x Rec
    Stmt encl encls Encl Encls subd subds subsec subsecs subpar subch Rs rs Tk Rp Shs Ksh Kshs Estd Regd Subd Pls Plf Def Defs ed eds Reprod Req`,
  citation: `Supp Appx Instr Instrs pet ref'd Ct Cts Ed Eds Cir App Apps Cal Wash Wn Mich Minn Mass Ill Ind Fla Ala Ariz Ark Colo Conn Del Ga Ida Kan Ky
    La Me Md Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wis Wyo Rptr Rptrs Stat Stats Rev Const Crim Civ Evid
    Proc Fed Ann Cong Sess Dist Div Bankr Univ Ass'n Dep't Int'l Nat'l Gov't Comm'n Comm'r Sup Cas Misc So Vet Mil
    Cert Eq Jur Am Restat Cmt cmt Com Cornell Harv Yale Stan Colum Geo Nw Chi Tul Vand Jud Admin Educ Emp Envtl Lab Tax
    Serv Servs Sci Tech Ins Indus Mfg Mfrs Mut Transp Hosp Hosps Med Ctr Ctrs Ry Elec Sys Prods Prod Pub Publ Publs Assur
    Sec Acc Fin Fid Guar Indem Props Prop Dev Eng Enters Ents Labs Mach Mktg Mkt Mkts Meml Pharm Pharms Refin Ret Soc
    Socy Std Sur Twp Cnty Cty Cr Prob Veh Bus Lexis Dec den reh subd Mun Opp Pl Prelim Summ Cmty Wkly Bd Bur
    Auth Pen Welf Fam Agric Harb Penal Dig Emerg Interp Intl Natl Govt Dept dept Depts Assn Assoc Assocs Cos Grp Hldgs Mgmt Org Orgn Ave Blvd Rd Hwy Sq
    Apt Bldg Rm ave blvd Cp Ev Comm Comms Broad Exch Hous Inst Insts Lit Loc Mem Nav Pac Ped Phila
    Pol Pub'g Pub'l Publ'g Rel Relat Rels Sav Sec'y Soc'y Sw Se Ne Tel Tels Trib Tr Unif Util Utils Vill Wel
    Adj Adv Art Corr Dom Ent Ents F.App Guid J Juv Legis Lib Libr Nat Ops Pat Pract
    Psych Q.J Recs Rec Regul Res Ses Tran Trans Treas Urb Rul Rpt Rpts Rep Reps Hn Nr Jt Manuf`,
  may_end: `Inc Corp Corps Ltd Co INC CORP LTD CO co Cos L.L.C LLC LLP L.L.P L.P N.A S.A Plc plc PLC Pty Pte Jr Sr Esq Esqs Esqr Bros U.S
    U.K E.U U.N U.S.A D.C Ph.D M.D J.D B.A M.A LL.B LL.M Q.C K.C S.C M.P R.I hrs hr min mins in ft lb lbs oz yr yrs
    mos est Est al Pvt GmbH Oy P.A P.C Anr Ors bros st approx sq`,
  month: 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun',
  time: 'a.m p.m A.M P.M',
  ender: 'etc',
  back_reference: 'Id id Ibid ibid',
};

/** Word before the stop (without it) to its class. */
export const ABBREVIATIONS: ReadonlyMap<string, AbbreviationClass> = buildMap();

function buildMap(): Map<string, AbbreviationClass> {
  const map = new Map<string, AbbreviationClass>();
  for (const [kind, words] of Object.entries(LISTS) as [AbbreviationClass, string][]) {
    for (const word of words.split(/\s+/)) if (word !== '' && !map.has(word)) map.set(word, kind);
  }
  return map;
}

/** Names that are written with a mark of exclamation or question. */
export const MARKED_NAMES: ReadonlySet<string> = new Set(['Yahoo', 'Jeopardy', 'Yum', 'Wham', 'Chess']);

/**
 * Words that, with a capital, open an ordinary sentence, and are seldom part of a name. After an abbreviation that may
 * end a sentence they settle that it did.
 */
export const OPENING_WORDS: ReadonlySet<string> = new Set(
  `The A An In On At It He She They We I You This That These Those There However But And Or If When Whenever While As For
  To By After Before Since Because Although Though Thus Therefore Moreover Further Furthermore Accordingly His Her Their
  Our Your My Its What Who Whose Why How Where Which Whether Did Do Does Is Are Was Were Has Have Had Can Could Would
  Should Will May Might Must No Not Nor Neither Either Yet So Then Here See Such Each Every All Any Both Some Many Most
  Several One Two First Second Third Fourth Fifth Finally Lastly Also Under Within Without From Once Until Unless Upon
  During Despite Given Following According Indeed Instead Likewise Similarly Please Nevertheless Nonetheless Rather Even
  Only Id Ibid Compare Nothing Nobody Neither Never Now Today Yesterday Again Still Perhaps Later Earlier Meanwhile
  Otherwise Consequently Hence Subsequently Additionally Specifically Notably Importantly Clearly Obviously Apparently
  Contrary Based Pursuant Having Using Being Regarding Concerning Having Let With Than Because Through Throughout
  Between Among Against About Across Along Another Other Others More Less Few Because Whatever Whoever Those Next Last
  Section Part Defendant Defendants Plaintiff Plaintiffs Appellant Appellants Appellee Petitioner Petitioners Respondent
  Counsel Congress Counts Judge Justice Officer Agent Detective Turning Applying Assuming Noting Relying Citing Quoting
  Officers Agents Investigators Detectives Prosecutors Lawyers Attorneys Solicitors Jurors Witnesses Victims Users Customers
  Employees Shareholders Directors Readers Viewers Reporters Journalists Editors Officials Experts Critics Parents Neighbours
  Neighbors Residents Workers People Nearly Almost Initially Eventually Sometimes Often Usually Recently Ultimately Similar
  Prior Whilst Beyond Behind Beneath Above Below Outside Inside Toward Towards Via Plus Unlike Like
  Everyone Everybody Everything Someone Somebody Something Anyone Anybody Anything None Half Much Three Four Five Six Seven
  Eight Nine Ten Dozens Hundreds Thousands`.split(/\s+/),
);

/** What goes on after `10 a.m.`: time zones, days, months. */
export const AFTER_TIME: ReadonlySet<string> = new Set(
  `Pacific Eastern Central Mountain Greenwich London Local GMT BST UTC CET CEST ET PT CT MT EST EDT PST PDT CST CDT MST MDT IST AEST
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
  November December`.split(/\s+/),
);
