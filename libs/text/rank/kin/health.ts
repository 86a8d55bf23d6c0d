// Words of health, safety, nature, place, time and manner: members of a line can stand for one another in a search.

export const HEALTH = `
death die died dead deceased dying fatal fatality mortality late perish lethal kill
ill illness sick sickness unwell disease ailing condition
disease illness infection condition disorder
infection infected infectious sepsis septic bacteria bacterial bacteremia bloodstream contagion germ pathogen organism
bacteria bacterium microbe germ legionella salmonella staphylococcus coli
contaminate contaminated contamination pollute polluted tainted residue impurity dirty
residue trace contaminant metabolite antibiotic
antibiotic drug medicine antimicrobial
medicine medication drug drugs prescription dose pill tablet
dose dosage amount concentration
concentration level content micrograms milligrams
patient patients resident client inpatient
doctor physician gp surgeon consultant clinician nephrologist oncologist cardiologist specialist medic
surgeon surgery operation operate operated surgical procedure
nurse nursing rn sister matron carer
carer care caring caregiver home
hospital clinic ward infirmary medical emergency department surgery er
clinic center centre unit facility practice surgery
facility unit plant site center centre premises
treatment treat treated therapy procedure care
diagnose diagnosed diagnosis misdiagnosed
symptom fever rash pain chill
pain painful ache suffering hurt
injury injured injure hurt wound wounded harm burn
harm harmed damage injury hurt detriment
heart cardiac arrest attack
blood bloodstream plasma transfusion
kidney renal dialysis hemodialysis haemodialysis nephrology
cancer tumour tumor oncology leukaemia leukemia
lung respiratory breathing asthma
brain neurological head
pregnant pregnancy birth baby maternity born infant
baby infant newborn birth
mental psychiatric depression anxiety suicide
suicide suicidal
disabled disability wheelchair impaired
autopsy postmortem pathologist coroner inquest
coroner inquest inquiry death
ambulance paramedic emergency
vaccine vaccination jab immunisation
trial study experiment placebo
clean cleaned cleaning disinfect disinfected disinfection disinfectant sterile sterilise bleach wash washed hygiene sanitise
bleach chemical disinfectant chlorine chloramine
chemical chemicals substance compound toxic solvent acid
toxic poison poisonous poisoned hazardous toxin
asbestos fibre lagging
lead metal mercury arsenic
dirty filthy unclean squalid
safe safety secure
danger dangerous hazard hazardous unsafe risk risky peril
risk risks hazard danger exposure
accident incident crash collision mishap
incident event occurrence episode
fire blaze burn burned burnt flame smoke
smoke smoking fumes
extinguisher sprinkler alarm
flood flooded flooding water
leak leaked leakage spill spilled seep discharge
discharge outfall effluent sewage wastewater pipe drain
sewage wastewater effluent sludge
water supply drinking tap
river stream creek water tributary
lake reservoir pond lagoon
sea coast coastal shore beach ocean marine
fish fishery fishing fisherman fishermen carcass
shrimp prawn seafood crustacean shellfish
animal animals livestock cattle dog horse
dog puppy kennel breeder
meat beef pork chicken slaughter slaughterhouse abattoir
milk dairy cow
waste rubbish refuse garbage trash landfill tip dump
landfill tip dump waste quarry
mine mining miner quarry colliery
oil petroleum crude
gas methane
coal power
electricity power energy electric grid voltage
power electricity supply current feeder energy
emission emissions exhaust carbon pollution
air atmosphere emission
soil ground land earth
tree forest timber wood logging
weather rain storm wind
noise sound loud decibel
machine machinery equipment device apparatus console appliance
equipment apparatus kit gear machinery device
engine motor turbine blower pump
pump blower compressor
fault faulty defect defective malfunction broken flaw
repair repaired fix fixed mend maintenance maintain
maintenance servicing service upkeep repair
calibrate calibration recalibration adjust
replace replaced replacement substitute
bypass circumvent override skip shortcut
disable disabled off deactivate disconnect
switch switched off turn turned shut
install installed installation fit fitted
design designed specification engineer
engineer engineering technician mechanic
technician engineer operator
operator operate operated operation run
manufacture manufactured manufacturer maker produce factory
factory plant works mill manufacturing workshop
production produce produced output manufacture
product goods item merchandise
recall recalled withdraw withdrawn
reject rejected rejection refused returned return
quality standard grade
cycle process run phase program
complete completed completion finish finished whole
incomplete unfinished short partial
begin start started commence commencement onset
end ended finish finished cease stop stopped terminate conclude
interrupt interrupted abort suspend
delay delayed late postpone postponed wait waited
late overdue tardy delayed
early earlier premature advance
wait waited waiting queue
fast faster quick quickly speed rapid hasty hurry hurried rush rushed
slow slowly delay
frequent frequently often regularly routine
never always every
annual annually yearly year
monthly month
week weekly fortnight
day daily
night nights nightly overnight evening
morning dawn sunrise
year years annual
hour hours
minute minutes min
second seconds
twelve dozen
fortnight weeks days
north northern south southern east eastern west western
upstream downstream inland
distance kilometre kilometer km mile metre meter
height tall high
room chamber hall bedroom
kitchen cooker stove
corridor hallway lobby foyer
lobby waiting reception
chair seat station bed
bed mattress bunk
toilet bathroom lavatory
roof ceiling wall floor
cladding insulation panel
crack cracked structural
collapse collapsed fell
bridge tunnel road
road street lane highway
park garden
shop store retail retailer supermarket
village hamlet town parish
city town urban
country nation national
abroad overseas foreign
area region district zone
near nearby close adjacent
crowd crowded overcrowded capacity
empty vacant unoccupied
full capacity occupied
understaffed staffing shortage
staffing staff ratio roster
shortage scarce lack insufficient
enough sufficient adequate
poor inadequate substandard bad
old elderly aged older pensioner
young youth teenager
rich wealthy wealth
poor poverty
alive live life
die death
happy content satisfied pleased contented
unhappy dissatisfied upset angry distressed
distress distressed upset anguish suffering
afraid fear frightened scared intimidated
praise praised commend awarded
award prize honour honor
clothes clothing uniform dress
car vehicle van taxi
bus coach
bicycle cycle bike
`;
