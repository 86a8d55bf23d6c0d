// Words for what people write, record, measure, show and say: members of a line can stand for one another in a search.

export const PAPERS = `
document paper file record papers dossier archive folder documentation
log register ledger book journal diary logbook rota roster timesheet entry list sheet inventory
export download dump extract printout data dataset spreadsheet database table figures
letter mail correspondence note message email
message text sms whatsapp chat signal dm telegram thread post tweet
telephone phone call ring rang rung dial voicemail mobile handset
photograph photo picture image camera frame still snapshot snap selfie footage video shot
film video footage recording tape clip cctv reel
record recorded recording taped tape transcript audio
interview transcript conversation talk spoke spoken speak account
testimony statement affidavit deposition evidence witness declaration account sworn oath
report study survey review audit inspection assessment evaluation findings memo memorandum
inspection inspector inspect audit auditor visit survey check examination examine
analysis analyse analyze calculation method methodology computation arithmetic model
count tally total sum add added adding number figure reckon compute calculate arithmetic
average mean median typical
percent percentage share proportion ratio fraction rate quarter third half
statistic figure number data count
estimate approximate guess reckoning projection
increase rise rose risen grow grew grown growth climb jump soar surge double triple higher
decrease fall fell fallen drop decline reduce reduction cut lower shrink halve less
measure measurement reading level test sample monitor meter gauge value
test testing sample analysis laboratory lab assay screen screening result swab
laboratory lab chemist analyst
sensor alarm alert warning signal bell buzzer siren
mute silence silenced silent audible sound disable disabled off deactivate
map plan chart diagram sketch drawing survey plot layout
signature sign signed signatory initial initialled countersign
stamp seal date dated postmark
copy duplicate photocopy scan scanned facsimile reproduction
original genuine authentic real bona
forge forged forgery fake fabricate fabricated fabrication counterfeit falsify falsified falsification doctored bogus sham
alter altered alteration amend amended change edit edited tamper manipulate manipulated doctor backdate rewrite overwrite correct
delete deleted deletion erase erased wipe wiped destroy destroyed shred shredded remove purge discard
crop cropped trim trimmed cut strip omit omitted leave left
omit omission leave left exclude excluded suppress suppressed withhold withheld conceal bury silent
hide hid hidden conceal concealed concealment cover secret secretly disguise mask cloak bury buried
disclose disclosure reveal revealed publish divulge release declare transparency tell told inform
leak leaked leaker whistleblower insider informant source tipster
source informant witness insider contact whistleblower
anonymous unnamed unidentified pseudonym confidential
name named identify identified identity identification
redact redacted redaction mask masked black anonymise
certificate certificated certification certified licence license accreditation diploma credential qualification
licence license permit permission authorisation authorization approval consent clearance registration licensed
approve approved approval authorise authorize sanction endorse ratify ratified consent agreed sign
consent permission agree agreed agreement authorisation authorization release waiver willing
contract agreement deal arrangement terms covenant pact undertaking
clause term terms provision condition stipulation paragraph
invoice bill receipt voucher payment billed invoiced
minute minutes meeting board committee resolution agenda
agenda schedule timetable programme program calendar
email mail inbox message
website site web page online internet webpage portal
post posted posting tweet social facebook twitter instagram account follower
computer laptop server system software device drive usb hard
software program programme app application code update version
password login credential access account user
hack hacked hacking breach intrusion intercept unauthorised unauthorized stolen
address addressed location domicile residence
handbook manual guide guidance instruction protocol procedure policy rule code
policy rule guideline procedure protocol practice code standard
instruct instruction order ordered direct directed direction command tell told
notice notify notification notified warn warned warning inform informed advance
warn warned warning caution cautioned alert alarm danger concern raise
form questionnaire application slip card
slip payslip payroll wage stub
label labelled tag marked mark sticker packaging
headline title heading caption subheading standfirst
caption photograph picture
article story piece report draft copy publication text
quote quoted quotation words verbatim said remark
paragraph passage sentence line words
question query ask asked enquiry inquiry enquire request put
reply replied response respond responded answer answered comment statement
comment response reply statement remark observation
request requested ask asked demand seek sought apply
decline declined refuse refused refusal reject turn turned rebuff withhold
refuse refused refusal decline declined reject deny denied turn
contact contacted approach approached reach reached call called telephone write wrote speak
deadline time hours days limit extension notice date cutoff
extension extend extended longer time more
weekend saturday sunday holiday
visit visited tour trip attend attended attendance call came
invite invited invitation offer offered
meeting met meet appointment conference discussion
appointment visit slot booking
apology apologise apologize sorry regret retract retraction correction correct withdraw withdrawn
correct corrected correction amend update clarify clarification rectify error
mistake error wrong erroneous slip blunder inaccurate inaccuracy incorrect
misread misreading misinterpret misunderstood misunderstanding misrepresent misrepresentation misquote distort distorted context
context selective selectively quoted taken whole full
translate translated translation interpreter interpretation rendering
expert specialist consultant professor academic scientist adviser authority
opinion view judgment judgement belief assessment conclusion
conclude conclusion finding found infer inference deduce determine
evidence proof prove proven demonstrate substantiate show establish corroborate confirm
confirm confirmed confirmation verify verified verification corroborate corroborated check checked
check checked verify verified verification confirm
compare compared comparison contrast against versus match matched matching
cause caused causal reason due result lead led because contribute trigger
explain explained explanation reason account clarify
advert advertisement advertising promote promotion brochure marketing leaflet poster campaign commercial
press release statement announcement spokesman spokeswoman spokesperson communications publicity
spokesman spokeswoman spokesperson press communications representative
`;
