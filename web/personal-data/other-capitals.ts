import { wordSet } from "./word-set.ts";

/** Words that bear a capital and are nobody's name: times, places, peoples, agencies, roles, papers, brands. Lower case. */
export const otherCapitals: ReadonlySet<string> = wordSet(`
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun january
february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct
nov dec spring autumn winter christmas xmas easter eid ramadan diwali boxing eve halloween maundy good bank holiday
hogmanay hanukkah lent passover term year years half key stage

england english britain british uk gb scotland scottish wales welsh ireland irish northern southern eastern western
north south east west central greater upper lower new old london londoner essex southend thurrock basildon clacton
harlow grays chelmsford colchester braintree canvey tilbury rayleigh leigh wickford billericay brentwood maldon witham
epping loughton tendring castle point rochford uttlesford saffron walden cambridge cambridgeshire peterborough wisbech
huntingdon huntingdonshire ely fenland cambs hunts whittlesey ramsey soham newham hackney tower hamlets camden
islington lambeth southwark lewisham greenwich bexley bromley croydon sutton merton wandsworth richmond kingston
hounslow ealing hillingdon harrow brent barnet haringey enfield waltham redbridge havering barking dagenham romford
ilford westminster kensington norfolk suffolk kent sussex surrey hampshire dorset devon cornwall somerset wiltshire
gloucestershire oxfordshire berkshire buckinghamshire hertfordshire herts bedfordshire beds northamptonshire
leicestershire lincolnshire nottinghamshire derbyshire staffordshire shropshire cheshire lancashire yorkshire durham
northumberland cumbria worcestershire herefordshire warwickshire rutland birmingham manchester liverpool leeds
sheffield bristol newcastle sunderland nottingham leicester coventry bradford hull stoke wolverhampton derby plymouth
portsmouth southampton brighton reading luton oxford norwich ipswich exeter gloucester bath york lancaster preston
blackpool bolton bury oldham rochdale stockport salford wigan warrington middlesbrough doncaster rotherham barnsley
wakefield huddersfield halifax telford swindon bournemouth poole medway gravesend dartford maidstone canterbury dover
margate slough watford stevenage cardiff swansea newport wrexham edinburgh glasgow aberdeen dundee belfast dublin
hague europe european africa african asia asian america american caribbean albania albanian algeria algerian
afghanistan afghan australia australian austria bangladesh bangladeshi belgium bengali brazil brazilian bulgaria
bulgarian canada canadian china chinese congo congolese croatia cyprus czech denmark danish dutch egypt egyptian
eritrea eritrean estonia ethiopia ethiopian farsi finland finnish france french gambia gambian germany german ghana
ghanaian greece greek gujarati hindi hungary hungarian iceland india indian iran iranian iraq iraqi israel israeli
italy italian jamaica jamaican japan japanese kashmir kenya kenyan kosovo kurdish latvia latvian lebanon libya
lithuania lithuanian malawi mali malta mandarin mexico moldova mongolia morocco moroccan nepal nepali netherlands
nigeria nigerian norway pakistan pakistani palestine pashto philippines filipino poland polish portugal portuguese
punjabi roma romani romania romanian russia russian rwanda senegal serbia sierra leone slovak slovakia slovenia somali
somalia spain spanish sudan sudanese swahili sweden swedish switzerland syria syrian tamil tanzania thailand tibet
tigrinya tunisia turkey turkish twi uganda ugandan ukraine ukrainian urdu usa vietnam vietnamese yemen yoruba zambia
zimbabwe zimbabwean scarborough hartlepool darlington carlisle barrow kendal morecambe burnley blackburn accrington
southport runcorn widnes chester stafford tamworth burton redditch kidderminster dudley walsall sandwell solihull
rugby nuneaton corby kettering wellingborough northampton keynes aylesbury banbury basingstoke andover salisbury
winchester guildford woking crawley horsham eastbourne hastings folkestone ashford chatham gillingham lowestoft
yarmouth thetford felixstowe sudbury haverhill newmarket spalding boston grantham skegness grimsby scunthorpe
mansfield chesterfield worksop taunton yeovil torquay truro penzance cheltenham stroud hereford worcester shrewsbury
oswestry llandudno merthyr rhondda carmarthen inverness perth stirling paisley kilmarnock derry lisburn newry antrim
galway limerick crewe heathrow gatwick stansted eurostar calais paris madrid barcelona tenerife majorca ibiza lisbon
rome milan berlin warsaw krakow gdansk vilnius riga sofia bucharest tirana athens istanbul ankara cairo algiers banjul
mogadishu nairobi accra abuja kabul tehran baghdad dubai saudi arabia arabian arabic emirates qatar kuwait beirut
damascus kathmandu sylhet mirpur punjab beijing shanghai tokyo seoul korea korean taiwan singapore malaysia indonesia
zealand peru chile argentina colombia venezuela cuba haiti trinidad barbados guyana texas harvard california florida
mongolian victorian roman romans nations mondays tuesdays wednesdays thursdays fridays saturdays sundays christmases

christian christians muslim muslims jewish jew jews hindu hindus sikh sikhs catholic catholics islam islamic buddhist
church mosque quran koran bible god allah jehovah traveller travellers gypsy gypsies

act acts action adoption advice advocate agency agencies agreement allegation ambulance annex appendix area assessment
assistant association authority barnardo barnardos bail board body borough brownies beavers cubs scouts guides cafcass
camhs care carer carers case chair chapter chief child childcare childline children childrens citizens civic clinic
clinical club code college commissioner committee common community conference consent consultant contact contacts
continuing convention core council councils county court criminal crisis crown cps data day dbs decision department
deputy designated detective direct director disability disabled district doctor document domestic drug duty early
education educational emergency enquiries enquiry equality executive family female foster framework form forms
foundation freedom front full gp general genital government group guardian guidance guide guidelines head headteacher
health healthwatch help helpline high home hospital house housing hub human immigration in-year independent
information initial inquiry inspector integrated international ivison joint judge junior justice keeping kids lado law
lead leader learning legal letter level liaison lifelong line local looked magistrates manager mash master medical
meeting mental metropolitan midwife midwives ministry missing model modern multi multi-agency mutilation national
neglect nhs nspcc nursery nurse nurses observatory of offender offenders offending office officer officers offices
ofsted ombudsman operation order out outcome outreach paediatric paediatrician panel parent parental parents part
partnership partnerships pathway people period permission personal place places placement plan planning plans play
police policy portage post practice practitioner practitioners pre-birth premium preparation prevent primary prince
principal princes private probation procedure procedures programme prosecution protection protocol public pupil pupils
queen queens record records referral referrals refuge register regulation regulations relate reporting responsibility
responsible restorative review reviewing reviews right rights risk royal rule rules safe safeguarding safeguards safer
salvation army samaritans school schools screening second secondary secretary section senco sendco senior serious
service services sex sexual signs single site sixth slavery social society special standards statement statutory step
strategy strategic street strengths student students supervision supervisor support sure start surgery target teacher
teachers team teams therapist together tool toolkit training transfer tribunal triage trust unborn unit university
victim violence virtual visitor visiting volunteer voluntary ward wellbeing welfare witness women womens work worker
workers working young youth jubilee remembrance

snapchat tiktok instagram facebook whatsapp youtube google apple android iphone ipad xbox playstation nintendo
fortnite roblox minecraft discord twitch telegram twitter onlyfans reddit netflix amazon tesco asda sainsburys
sainsbury lidl aldi uber zoom microsoft outlook word excel skype kik omegle tinder grindr vinted calpol ventolin
disney waymark mosaic liquidlogic systmone emis cpoms myconcern egress arbor sims bromcom gillick fraser laming munro
climbie bichard signpost graded hackett brook lateral chelsea arsenal mencap shelter mind crimestoppers samaritan
gingerbread headspace kooth thinkuknow ceop nca lucozade corsa astra insta facetime translate badgernet co-op golf
barring disclosure disclosures concern concerns abuse admissions admission offences offence mechanism marriage forced
adolescence vulnerable safety reform noted trusts targeted inspection safeguard crescent broadway audi lahore
islamabad karachi mumbai delhi dhaka lagos alsatian staffie premier inn travelodge alton towers illness induced
fabricated alert encompass united states kingdom knowledge skills charity charities commission gcse
`);

/** Words that begin a sentence, or stand between a cue and a name, and are no name. Lower case. */
export const plainWords: ReadonlySet<string> = wordSet(`
a about above actually after again against all almost alone already also although always am an and another any anybody
anyone anything anyway are aren't around as ask asked asking at aunt auntie aunty away baby back bad be because been
before being below best better between big both boy boys boyfriend bro brother brothers bruise bruises but by call
called calling came can can't cannot cant class could couldn't couldnt cos cousin currently dad daddy dads daughter
did didn't didnt do does doesn't doesnt doing don't done dont during each either else er even ever every everybody
everyone everything ex father few fiancee finally first for found friend friends from fyi gave get gets getting girl
girlfriend girls give given go going gone got gran grandad grandma grandmother grandfather grandparent grandparents
granny guy had hadn't happened has hasn't hasnt have haven't havent having he he'd he'll he's hello help her here hers
herself hes hey hi him himself his hiya how however husband i i'd i'll i'm i've if im in into is isn't isnt it it's
its itself ive just kid kids know known lad lads lady landlord last lately later least less let let's lets like little
lodger look looks lots made make makes man many may maybe me meanwhile men might mine miss more morning most mother
much mum mummy mums must my myself name named names nan nanny near nearly need needs neighbour neighbours neither
nephew never new next niece no nobody none noone nor not nothing now of off often oh ok okay old older on once one
only onto or other others our ours out over own partner paramedic past per perhaps person please pls possible
previously put quick quite rather re really recently regarding right said same saw say says see seen several shall she
she'd she'll she's sent shes should shouldn't shouldnt since sister sisters so some somebody someone something
sometimes son soon sorry spoke staff stepdad stepfather stepmum stepmother still strat such suppose sure tell telling
than thank thanks that that's thats the their theirs them themselves then there there's theres therefore these they
they'd they'll they're they've theyre thing things think this those though thought three through thus till to today
told tomorrow too toddler toddlers tonight took toward towards triplets tried two twin twins uncle under unless until
up upon urgent us use used using usually very visitor want wanted wants was wasn't wasnt we we'd we'll we're we've
weren't well went were weve what what's whats when whenever where wherever whether which while who who's whoever whole
whom whos whose why wife will with within without woman won't wont worried would wouldn't wouldnt yes yesterday yet
you you'd you'll you're you've your youre yours yourself thinking wondering afternoon evening confused hearing heard
reading following supposed rang phoned referred emailed visited booked held assuming reckon newborn infant st saint
sibling siblings teenager teen teens youngest oldest eldest middle caller callers pt resident respondent passenger
reception receptionist childminder granddad grandson granddaughter postman gaffer matron coach casualty company
skipper stepson stepdaughter step-mum step-dad kiddy theyve bell dog escort crewmate auditor reviewer secretary
governor governors trustee trustees solicitor barrister dentist optician interpreter stepbrother stepsister relatives
relative male female client clients patient patients adult adults mam mama papa nana pa ma bf gf dsl sw hv
`);

/** What makes a name the name of a thing: a hospital, a law, a road. Lower case. */
export const thingsWithNames: ReadonlySet<string> = wordSet(`
law rule protocol inquiry report review guidelines guideline competence competent competency foundation trust hospital
school academy primary infants juniors college university centre center ward clinic surgery church court council road
street avenue lane close house park hub island bay city town county ltd plc charity helpline fund day days eve clause
principle principles test scale tool model matrix cross square station palace theatre infirmary hospice nursery
`);
