// How much, how often, how good, and the things of daily life: members of a line can stand for one another in a search.

export const QUALITIES = `
alone sole solo lone single only
together joint jointly both
whole entire full total complete
part portion share section piece segment
half halves fifty
double twice doubled two
triple three thrice treble
several multiple numerous various many
few handful some
majority most bulk
minority few some
all every each entire
none nobody zero nil no
nil none zero nothing
maximum most highest limit ceiling
minimum least lowest floor
limit limited cap threshold cutoff maximum restriction
threshold limit cutoff level
exceed exceeded excess above over beyond surpass
above over exceed higher
below under beneath lower less
large big great huge vast substantial considerable
small little minor tiny slight negligible
serious grave severe significant
minor trivial slight small petty
important significant major key crucial
famous well-known celebrated prominent
ordinary normal usual routine regular
unusual abnormal strange odd rare exceptional
normal usual typical standard ordinary routine
rare rarely seldom unusual uncommon
common frequent widespread usual
same identical equal alike
identical same equal matching
different differing other unlike various
similar alike comparable resemble
opposite contrary reverse
new recent fresh latest modern
recent lately latest new
current present existing now
old former past previous earlier
previous earlier prior former past
later subsequent after following afterwards
next following subsequent
first initial earliest original
last final latest
long lengthy extended
short brief
brief short quick
immediate immediately instant prompt straight
sudden suddenly abrupt
gradual gradually slow
temporary interim provisional
permanent lasting forever
final finally last ultimate
preliminary provisional presumptive tentative initial interim draft
confirmed confirmatory definite final verified
true truth accurate correct genuine
false untrue wrong incorrect
accurate accuracy correct precise exact
exact exactly precise precisely
rough roughly approximate about around
honest honesty truthful integrity
fair fairness just equitable balanced
unfair unfairness unjust biased
balance balanced fair even
good excellent fine
bad poor terrible awful
clean pure spotless
strong strength powerful
weak weakness feeble
heavy weight
hot heat warm temperature
cold cool chilled refrigerated frozen temperature
temperature heat degrees thermometer hot cold
wet damp moisture humid
dry dried
dark darkness black
light lit lamp bright
lamp light bulb indicator
loud noise
colour color red blue green yellow
shape form
line row queue
top upper head
bottom lower foot
front face
back rear behind
side edge
middle centre center mid
inside indoors within interior
outside outdoors exterior beyond
corner edge
end tail
hole gap
gap space interval break
break interval pause gap rest
rest break pause sleep
sleep slept asleep bed
walk walked foot
climb climbed fence wall
run jog
fall fell fallen collapse
throw threw thrown toss
pull pulled drag
push pushed shove
cut cutting slash
hit struck knock
touch touched contact grope
eat ate eaten food meal feed fed
feed fed food hay fodder diet nutrition
hungry hunger starve starved starvation thin emaciated malnourished
thin lean skinny emaciated underweight ribs
drink drank drunk alcohol sober intoxicated beer wine
drunk drinking alcohol intoxicated sober
smoke smoked cigarette tobacco
smell stink odour odor stench
clothes dress uniform
bag case suitcase luggage
horse pony mare gelding equine stallion foal stable
cat kitten
sheep lamb flock
pig pork swine
bird poultry chicken hen
vet veterinary veterinarian
stable stables yard barn stall
corpse body carcass remains
grave burial funeral bury buried cremation
legacy will bequest estate inherit inherited inheritance probate heir left
executor estate probate will heir
late deceased dead
age aged old years
birthday born birth
young youth teenage
name named called title
title name heading
number figure amount quantity total
size dimension large
quantity amount volume number
volume quantity capacity
length long distance
area space acre hectare
acre hectare land
date day dated
calendar diary schedule
diary journal log calendar
holiday vacation leave break
christmas easter holiday
spring summer autumn fall winter season
season seasonal summer winter
quarter quarterly
hour hourly
immediately promptly forthwith
ago earlier before
since after following
during while throughout
repeat repeated again repeatedly
again repeat second once
twice second two
once one
regularly often routinely
always every constantly
never once
only sole merely
mostly mainly chiefly
nearly almost close
fully entirely wholly
partly partial
jointly together
directly direct
personally personal himself herself
publicly public
privately private
legally lawful
deliberately intentionally purposely
accidentally accident mistake
properly correct
badly poor
hurriedly haste rush
carefully careful care caution
careful careless caution
skill skilled experienced
experience experienced years veteran
beginner new novice
job work post role position employment
role position job post function duty
post job position role
task work job duty
work worked working job labour
career profession work
profession professional
amateur unpaid volunteer
volunteer volunteered voluntary unpaid
unpaid owed outstanding free
free freed liberty release
busy occupied
leader head chief boss
captain head leader
deputy vice assistant
assistant aide secretary deputy
secretary assistant clerk
clerk administrator secretary
adviser advisor consultant counsel
consultant adviser consultancy
engineer technician
scientist researcher
journalist reporter correspondent
editor editorial
newspaper paper press
reader audience public
viewer audience
fan supporter follower
neighbour neighbor resident nearby
resident inhabitant tenant villager
visitor guest tourist
guest visitor
passenger traveller commuter
pilot crew captain
sailor crew seaman
farmer grower
owner proprietor
boss manager
crew staff team
gang group
group body organisation association
organisation organization body group association
association society group union
committee panel board
panel committee jury board
meeting session gathering
event function occasion ceremony
party event celebration
ceremony event wedding
speech address talk remarks
lecture talk speech
story account version tale narrative
version account draft edition
rumour rumor gossip hearsay
joke jest humour
insult insulted abuse offensive
language words tongue
translate language
word words term phrase
phrase words expression
letter written wrote
write wrote written writing
read reading
print printed publish published
publish published publication print printed run appear
appear appeared seem
erase erased delete
sign signed
paint painted
dig dug excavate
plant planted
cook cooked chef
clean cleaned
wash washed
burn burnt
freeze frozen froze
heat heated
measure measured
weigh weighed
count counted
add added
divide divided split
split divided separate
separate separated apart separately divide
mix mixed combine combined blend pool pooled
combine combined merge pool pooled together
attach attached enclosed fix
connect connected link linked
link linked connection
lock locked
hide hidden
cover covered tarpaulin
wrap wrapped
fill filled full
empty emptied
pour poured spill
leak leaked
flow flowed tide current stream
tide tidal flow ebb
wave waves
float floated
sink sank sunk
drown drowned
swim swam
travel travelled
drive drove
fly flew
ride rode riding
park parked
`;
