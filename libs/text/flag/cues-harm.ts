// Which turns of phrase say of somebody that people came to harm by them: danger, abuse, intrusion?
import type { CueLists } from '../letters/cues.js';

/** Patterns by class and weight; the notation is `compileCues`'. */
export const HARM_CUES = {
  danger: {
    6: `poison-
      hazard|hazards
      found dead
      taken|took|take * own life
      wound|wounds|wounded|wounding
      without|no|lost * heating|water|food|medicine|electricity|oxygen|insulin|toilet|toilets|sanitation
      attack|attacks|attacked|attacking|ambushed
      scar|scars|burns|bruise|bruises|bruised|bruising
      bomb|bombs|bombed|shelled|shelling
      contaminat-
      toxic|toxins|asbestos|carcinogen-|carcinogens
      listeria|salmonella|legionella|botulism
      pollut-
      fatal|fatally|fatality|fatalities
      dead bodies|body|people|workers|patients|residents|children
      unsafe|dangerous|dangerously|hazardous|lethal|deadly
      injured|injury|injuries|injuring|maimed|disfigured|paralysed|paralyzed|crippled|blinded|scarred
      brain damaged|damage|injury|injuries
      fractured|fracture|broke|broken|broken|breaking * skull|wrist|arm|leg|jaw|neck|rib|ribs|hip|nose|collarbone
      sepsis|gangrene
      pressure sore|sores|ulcer|ulcers
      bedsore|bedsores
      misdiagnos-
      stillb-|miscarri-
      coli|norovirus|botulism|legionnaires
      carbon monoxide
      food poisoning
      birth defects|defect
      avoidable|preventable|unexplained death|deaths|harm
      side effects
      radioactiv-|radiation
      oil spill|slick|leak
      structural|safety defects|failings|failures
      fire doors|door|alarms|alarm|risk|hazard * missing|off|broken|disabled|failed
      electric|electrical shock|shocks
      banned drug|drugs|substance|substances|pesticide|antibiotic|additive|chemical
      overdose|overdosed|wrong dose|drug|medication|leg|kidney|patient|organ
      collapsed|collapse|exploded|explosion|blaze|crash|crashed|derail-
      put|putting|puts * risk|danger|harm's
      at risk of
      endanger-
      wrong|botched|bungled|blunder * operation|surgery|operations|diagnosis|treatment|procedure
      botched
      negligen-
      corporate manslaughter
      fell|falling|fall|taken ill|sick
      drown-|electrocut-|suffocat-|asphyxiat-|burned|burnt * to|alive
      life threatening
      lost * patients|patient|baby|lives|limb|leg|sight|unborn`,
    4: `death|deaths|died|dying|dies
      deformed|malform-|cancer|tumour|tumours|tumor|tumors|leukaemia|leukemia * after|caused|linked|risk|missed|cluster|rate|rates|cases|turned
      ill|sick|hospitalised|hospitalized|vomit-
      unwell|collapsed|bleeding|bleed|bled|haemorrhag-|hemorrhag-
      outbreak|infected|infection|infections|infecting
      taken|rushed|admitted|sent to hospital|a|the|intensive|emergency
      made * worse|ill|sick
      damp|mould|mouldy|mold|freezing|squalid|squalor|filthy|overcrowd-|uninhabitable|derelict
      not repaired|maintained|inspected|serviced|tested|replaced|fixed
      malnourish-|dehydrat-|starv-
      lost * stone|kilos|pounds|weight
      times * limit|legal|safe|level|expected|national|normal|rate|average
      above|over|exceed-|breached * limit|limits|level|levels
      leak|leaked|leaking|spill|spilled|spilt|spillage|dumped|dumping|dump|discharged|discharging|discharge|discharges|emptied|sewage|effluent|slurry|sludge
      emissions|fumes|smoke|dust * children|residents|limit|illegal|harmful
      recall|recalled|defect|defects|defective|faulty|malfunction-
      brake|brakes|alarm|alarms|cladding|sprinklers|lift|scaffold- * failed|faulty|missing|off|disabled|broken|no|switched
      fire exit|exits|door|doors|hazard|risk
      ambulance|999|emergency|paramedics|resuscitat-
      waited|wait|waiting|left|lay|lain|lying|delay|delayed|delays * hours|minutes|days|corridor|floor|ambulance|trolley|alone|treatment|bed
      alone|unattended|unsupervised|unmonitored
      without * scan|check|checks|training|anaesthetic|anesthetic|licence|license|qualification|qualifications|supervision|consent|inspection|safety|protective|insurance|records|reading|testing|doctor|nurse
      asleep|slept|sleeping|drunk|intoxicated * duty|shift|wheel|staff|carer|carers|guard|guards|nurse|nurses|job
      staff|carer|carers|guard|guards|nurse|nurses|doctor|driver|pilot * asleep|slept|drunk
      one|single|two carer|nurse|doctor|guard|member|warden|lifeguard * for|on|night|duty|shift
      understaff-
      short staffed
      mould|mold|rats|vermin|mice|cockroaches|faeces|feces|maggots|infest-
      untreated|untested|expired|out of date|rotten|rancid
      mislabel-|relabel-
      no smoke|fire|safety|lifeguard|sprinklers|alarm|alarms|deep
      tested positive
      coroner|inquest|autopsy|post mortem
      harm|harmed|harming|harmful
      suicid-|self harm
      carry|carried|kept|continued|continues|keep|keeps|carrying|keeping|allowed * on|to * operating|operate|working|work|practising|practice|driving|selling|sell|treating|teach|flying|using`,
    3: `risk|risks|risked|risky
      danger|dangers
      safety
      hospital|hospitals * admitted|taken|treated|rushed
      error|errors|mistake|mistakes|failings|lapse|lapses|failure|failures
      complication|complications
      critical|serious condition
      shut|halt|stop * production|line|plant|factory
      chemical|chemicals|lead|mercury|arsenic|chromium|cyanide|chlorine|nitrates|pesticide|pesticides|benzene|dioxin|pfas`,
  },
  abuse: {
    6: `abus-
      molest-
      grop-
      harass-
      paedophil-|pedophil-
      sexual|sexually
      indecent-
      assault-
      groom|groomed|grooming * child|children|girl|girls|boy|boys|teenager|teenage|her|him
      bullied|bullying|bully|bullies
      tortur-
      beaten|beatings|beating|beats|thrashed|whipped|flogged
      brutal-
      violence|violent|violently
      threaten-
      intimidat-
      blackmail
      stalked|stalking|stalker
      racis-|sexis-|homophob-|antisemit-|misogyn-|islamophob-|bigot-
      racial|racially
      slave|slaves|slavery|forced labour|labor
      exploit-
      neglect|neglected|neglecting|neglects
      cruel|cruelty|inhumane|degrading|humiliat-
      predator|predatory|pervert-
      touched|fondl-|kissed * her|him|girl|girls|boy|boys|child|children|thigh|breast|breasts|leg|without|inappropriately
      into bed|tent
      unzip-|undress-|naked|nude|propositioned|lewd|explicit|upskirt-|fondled
      slept with
      hand over * mouth
      strangl-|choked|choking|throttl-
      waterboard-|cattle prod
      solitary confinement
      strip search|searched|searches
      spat|spit at|on
      caned|whipped|spanked|lashed
      forced marriage|sterilisation|adoption|labour|labor|confession
      child|bonded labour|labor|soldier|soldiers
      revenge porn
      death threat|threats
      hazing|initiation
      shocked * with|by
      handcuff-|hooded|blindfold-|gagged
      spiked * drink|drinks
      punch-|kicked|slapped|slapping|punches|headbutt-|dragged|shoved|struck|strikes|striking
      unwanted * advances|touching|attention|kiss
      domestic violence`,
    4: `hit|hits|hitting * him|her|them|child|children|woman|man|boy|girl|pupil|inmate|prisoner|prisoners|resident|residents|face|head
      baton|batons|taser|tasered|truncheon
      tear gas
      pepper spray
      blow|blows
      restrain-|shackl-|handcuff-|locked in|up
      locked * in|inside|room|cell|cupboard
      screamed|shouted|swore|yelled * at
      called * slut|stupid|idiot|whore|names|animals|scum
      changed|change the locks
      evict-
      served * notice
      lost an|one|her|his * eye|arm|leg|hand|finger|job|jobs|sight
      kind to * him|me
      fear|afraid|scared|frightened|terrified|terror
      victimis-|victimiz-|retaliat-|reprisal|reprisals|scapegoat-
      complaint|complaints of|about * violence|assault|bullying|harassment|abuse|behaviour
      force|forced|forcing|coerc- * to|them|her|him|workers|staff|women|girls|children
      underage|minors|minor
      discriminat-
      mistreat-|maltreat-
      ill treated|treatment
      degrad-
      passport|passports|wages * confiscated|taken|withheld|kept|seized
      alone with * child|children|girl|girls|boy|boys|guest|guests|pupil|pupils|patient|him
      girl's|boy's|girls'|boys' hut|room|bedroom|bed|tent|dormitory|showers`,
  },
  intrusion: {
    6: `hack|hacked|hacking|hacker|hackers
      spyware|malware|stalkerware|bugged|bugging|wiretap-|phone tapping
      spied|spying|spies|spy
      eavesdrop-
      surveil-
      infected * with|by|phone|phones|telephone|telephones|device|devices|again|times
      phone|phones|telephone|telephones|device|devices|handset * infected|compromised|targeted|hacked|penetrated|tapped|intercepted
      traces of
      infection|infections`,
    4: `intercept-
      monitor|monitored|monitoring * staff|employees|journalists|calls|messages|emails|phones|activists|critics|him|her|them|without
      listening|listened|followed|tracked|tracking|filmed|recorded * secretly|covertly|in|to|him|her|them|without|us
      target|targeted|targeting|targets
      private data|details|messages|photographs|photos|medical|emails|information|investigator|investigators|detective|detectives|eye
      breach * data|privacy|confidential
      data breach
      leaked * medical|records|addresses|details
      forensic|forensically * traces|evidence|analysis|examination|trace|found
      attempted|attempt|attempts * infect|infection|hack|intrusion
      on|list * list * numbers|number|targets|names
      numbers|number|names * list|listed`,
  },
} satisfies CueLists<'danger' | 'abuse' | 'intrusion'>;
