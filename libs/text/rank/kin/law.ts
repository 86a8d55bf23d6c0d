// Words of work, law, wrong-doing and conduct: members of a line can stand for one another in a search.

export const LAW = `
court judge tribunal hearing trial bench magistrate justice
trial hearing proceedings court case
lawsuit suit litigation litigate claim action proceedings sue sued case
claimant plaintiff complainant appellant petitioner
defendant respondent accused
lawyer solicitor barrister attorney counsel advocate legal
judgment judgement ruling ruled verdict decision order finding held
order injunction direction decree writ
appeal appealed overturn overturned quash quashed reverse reversed
charge charged indict indicted indictment prosecute prosecuted prosecution prosecutor
prosecute prosecution prosecutor crown charge
convict convicted conviction guilty sentence sentenced
guilty plead pleaded plea admit convicted
acquit acquitted acquittal cleared dismissed exonerate exonerated
prison jail gaol imprisoned custody sentence inmate prisoner
arrest arrested detain detained detention custody
police officer detective constable sheriff policeman force
investigate investigated investigation investigator inquiry enquiry probe
crime criminal offence offense felony unlawful illegal
unlawful illegal illegally unlawfully illicit
lawful legal legitimate legally lawfully permitted
victim complainant survivor sufferer
complain complained complaint complainant grievance objection
grievance complaint dispute
dispute row disagreement conflict quarrel argument
allege allegation accuse accused accusation claim
admit admitted admission acknowledge acknowledged concede conceded confess confessed confession accept
deny denied denial refute rebut
lie lied liar untruth dishonest perjury deceive mislead
mislead misled misleading deceive deceptive
dishonest dishonesty deceit deceitful untrustworthy
docket filing filed court exhibit motion pleading
exhibit document attachment annex appendix schedule enclosure attached enclosed
public publicly open available published
secret confidential confidentiality private privately nda secrecy
confidentiality nondisclosure nda agreement gag
privacy private personal intrusion
personal private family intimate
data information personal privacy
defame defamation libel slander defamatory
reputation standing name character integrity
harass harassed harassment bully bullied bullying intimidate intimidation threaten stalk
threat threaten threatened threatening intimidate intimidated menace
blackmail extort extortion demand
abuse abused abusive mistreat mistreatment illtreat cruelty maltreatment
sexual sex rape assault harassment grope groped touching consent
assault attack attacked beat beaten beating hit punch punched strike struck kick violence violent
violence violent assault attack brutality force
weapon gun knife firearm rifle
kill killed killing murder murdered homicide manslaughter
drug drugs narcotic cocaine heroin cannabis
doping doped steroid banned substance
smuggle smuggled smuggling trafficking traffic contraband
racist racism race discriminate discrimination bigotry
discriminate discrimination bias prejudice unequal
bias biased partial partisan agenda grudge hostile hostility animus malice vendetta
grudge disgruntled bitter resentful aggrieved axe malice revenge
motive motivated motivation reason intent intention purpose
intent intention intentional deliberate deliberately knowingly wilful willful purpose
negligent negligence careless carelessness failure failed reckless
fail failed failure failing neglect neglected omit
responsible responsibility blame blamed accountable liable liability fault
duty obligation responsibility obliged bound
conflict interest connection tie link relative
independent independence impartial neutral objective
connection link tie relationship association associated
friend acquaintance associate ally
relative family relation kin wife husband brother sister cousin uncle
husband wife spouse married marriage partner
father mother parent son daughter child
brother sister sibling
son daughter child children
widow widower bereaved
child children minor pupil boy girl juvenile
girl girls woman women female lady
boy boys man men male
employ employed employee employer employment staff worker hire hired job
worker workers labourer labour staff employee workforce personnel operative
staff personnel employee crew team colleague
manager manage managed management supervisor boss head superior director
supervisor manager foreman superior overseer
dismiss dismissed dismissal sack sacked fire fired terminate terminated termination redundant services
resign resigned resignation quit leave left departure depart step
retire retired retirement
suspend suspended suspension
recruit recruited recruitment hire hired appoint appointed engage
appoint appointed appointment nominate
promote promoted promotion
former ex previous erstwhile past
colleague coworker fellow staff
shift shifts rota hours overtime working
overtime hours extra shift
strike union unionised walkout picket industrial
union labour organiser
contractor labour agency subcontract
train trained training course refresher induction instruct educate
qualified qualification trained certified competent degree
competent competence competency skill ability
discipline disciplinary disciplined misconduct reprimand
misconduct wrongdoing malpractice impropriety
whistleblower whistleblowing disclose retaliate retaliation
retaliate retaliation reprisal revenge victimise punish punished
discharge discharged release released expel expelled remove removed terminate ejected throw threw thrown
exclude excluded expel expelled bar barred ban
leave left depart departure gone quit go
disruptive unruly behaviour conduct aggressive violent
lock locked padlock key gate bolt chain shut
gate door entrance exit fence barrier
key lock access fob
guard security watchman warden
warden caretaker matron supervisor
hostel dormitory lodging accommodation quarters bunk
confine confined imprison trapped captive detained locked
escape escaped fled flee
search searched seize seized raid raided
trespass entered intrude restricted unauthorised bonded
photography camera filming prohibited
surveillance spy spied follow followed watch watched monitor tracked tail
immigrant migrant immigration visa refugee asylum
soldier army military troops officer regiment
war conflict combat fighting
bomb explosion blast explosive
protest protester demonstration demonstrator march rally
religion church priest bishop mosque imam temple faith clergy
school teacher headteacher principal pupil student classroom
university college campus student faculty academic
exam examination test grade marking marks
research researcher study scientist scientific
science scientific scientist
sport athlete player team club coach
match game fixture play played
club team side
coach manager trainer
referee umpire official
race horse racing jockey trainer
art painting artist gallery museum
antique artefact antiquity provenance
provenance origin source history obtained
book author publisher novel
music song band singer concert
actor actress film movie studio
`;
