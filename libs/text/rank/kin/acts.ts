// What people do in any story, apart from trade and law: members of a line can stand for one another in a search.

export const ACTS = `
obtain obtained acquire acquired got procure secure gain
belong belonging belongs own owned owner keeper property
keep kept keeper retain retained hold held store stored preserve
store stored storage keep kept stock
give gave given hand handed provide provided supply supplied grant
receive received receipt get got accept accepted collect
collect collected gather gathered pick picked obtain
take took taken remove removed removal seize grab
remove removed removal take took taken strip delete withdraw
bring brought carry carried deliver fetch
carry carried transport transported convey haul
send sent dispatch dispatched forward forwarded post mail transmit
send sent abroad export exported ship shipped
return returned back restore restored
put placed place position lay
place placed position stand located situated
move moved transfer transferred relocate shift
open opened unlock unlocked
close closed shut closure lock locked
closure closed close shut shutdown
begin began begun start started commence commenced launch
stop stopped halt cease ceased suspend suspended end ended
prevent prevented stop stopped block blocked hinder avoid
continue continued carry persist remain ongoing
finish finished complete completed end ended
use used usage employ employed utilise purpose
purpose use used aim object intended
share shared give pass passed disclose disclosed transfer
pass passed hand forward share
look looked examine examined inspect view
see saw seen witness witnessed watch watched observe observed view
watch watched monitor observe see saw
find found discover discovered detect detected locate
detect detected find found identify trace
search searched look hunt seek
lookup search searches query queried check
show showed shown display displayed demonstrate exhibit present
hear heard listen listened
say said tell told state claim remark
tell told inform informed say said
speak spoke spoken talk talked interview interviewed conversation
shout shouted yell scream swear swore sworn
promise promised pledge undertake undertook guarantee assurance assured
assure assured assurance promise guarantee
agree agreed accept accepted consent
accept accepted take agree acknowledge
order ordered instruct instructed command demand demanded require
demand demanded require required insist request
require required requirement must need needed mandatory
force forced compel compelled coerce coerced pressure pressed made
pressure pressed pressurise force coerce urge push
persuade persuaded convince urge encourage encouraged induce
encourage encouraged urge promote invite
help helped assist assisted assistance aid support supported
support supported back backed help
refuse refused decline
avoid avoided evade evaded dodge escape
delay delayed postpone stall
try tried attempt attempted seek sought
succeed succeeded manage success achieve
win won victory prize
lose lost loss
waste wasted squander
damage damaged break broke broken destroy destroyed spoil harm
break broke broken smash damage
destroy destroyed demolish ruin
build built construct erect
make made produce create manufacture
create created make made set establish
change changed alter switch replace
replace replaced swap substitute change
exchange swap trade
choose chose chosen select selected pick picked selection
select selected selection choose chosen sample random picked drawn
random sample selected chance
draw drew drawn take taken withdraw withdrawn
withdraw withdrew withdrawn withdrawal retract cancel cancelled revoke drawn
cancel cancelled cancellation canceled scrap abandon withdrawn off
plan planned intend intended scheme
decide decided decision determine resolve chose
decision decide decided ruling determination choice
lead led head headed run ran
run ran manage managed operate operated conduct
control controlled command influence power
influence influenced sway pressure control
organise organised organize organized arrange arranged coordinate
arrange arranged arrangement organise book booked set
attend attended attendance present presence went
present presence there attend attended
absent absence away missing gone left
missing lost disappeared absent gone vanished unaccounted
away gone absent left
arrive arrived arrival came reach
enter entered entry access admission
meet met encounter meeting
join joined member membership
member membership belong joined
know knew known aware awareness knowledge
aware awareness knew know known knowledge notice informed
unaware ignorant unknown
notice noticed see observe aware
remember remembered recall recollect forget forgot memory
understand understood understanding know realise
believe believed belief think thought convinced
suspect suspected suspicion doubt
doubt doubted doubtful uncertain question suspicion
certain certainty sure definite
trust trusted confidence faith
wish wished want wanted desire
like liked enjoy enjoyed love loved
dislike disliked hate hated
worry worried concern concerned anxious anxiety
sign signs indication evidence symptom
prove proved proven proof establish evidence
allow allowed permit let enable
enable enabled allow permit
approve approved endorse
reject rejected dismiss dismissed refuse
criticise criticised criticize criticism critic condemn
praise praised applaud commend compliment
blame blamed fault responsible
punish punished punishment penalty sanction
reward rewarded bonus prize incentive
cheat cheated cheating dishonest swindle trick
trick tricked deceive fool con
pretend pretended pose posed posing false impersonate undercover disguise
undercover posing pretended secret disguise covert
covert secret hidden clandestine undercover
open openly public transparent
secret secretly hidden private covert
visible seen plain obvious apparent
anonymous unnamed
`;
