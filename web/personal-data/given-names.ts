import { wordSet } from "./word-set.ts";

/**
 * Names that people in Britain go by: English, Welsh, Scottish, Irish, South Asian, African, Arabic, Polish, Romanian,
 * Albanian, Baltic, Turkish and others. Lower case; no register, but the names that are met often, for they are part of
 * every page's script. A name that is missing is still found by its capital or by a cue.
 */

/** Given names that are hardly ever anything else, however they are written. */
export const givenNames: ReadonlySet<string> = wordSet(`
aaliyah aamir aarav aaron abbie abby abdi abdirahman abdul abdullah abdullahi abi abigail abimbola abiola
abu ada adaeze adam adama adamu adebayo adel adeola adil aditi aditya adnan adrian adriana adunni afia
afsana agata agne agnes agnieszka agon ahmad ahmed aidan aiden aileen aimee aisha aishah aisling ajay akash
akeem akinyi akira akosua akua alan alastair albana albert alberto aled aleena aleksandar aleksander
aleksandra alena alex alexa alexander alexandra alexandru alexis alfie alfred ali alia alice alicia alicja
alima alina alisha alison alistair aliyah alketa allan allison altin alyssa amaan amadou amaia amaka amal
aman amanda amandeep amara amarjit amelia amelie amina aminata amira amirah amit amrit amy ana anabel
anamaria anas anastasia andre andrea andrei andrew andrzej andy aneesa anela anesu angela angelica angus
anil anisa anish anita anjali anna annabel annabelle anne annette annie anouk ansh anthony antoine anton
antonia antonio anwar anya aoife arabella aran arben archie ariana ariella arjun arlo armaan arman arnav
arran arta arthur artur arya asad asha ashanti asher ashleigh ashley ashraf asif asma aubrey audrey aurora
austeja austen ava awais axel aya ayaan ayah ayan ayesha aylia aylin ayo ayomide azeez azra babajide bahar
barbara barney barry bartosz basma bayo beata beatrice beatrix becca becky belinda bella ben benjamin
bernadette bernard bertie besnik beth bethan bethany betsy betty beverley bhavna bianca bilal blerim bobbie
bogdan bonnie boris bradley brandon brenda brendan brian bridget bridie bronagh bronwen bronwyn brooke bruce
bryan bryn bryony bukky bukola cadi caelan caitlin caleb callie callum calum cameron camila camilla camille
candice cara carl carla carlos carly carmel carole caroline carolyn carys casey cassandra cassie catalina
catherine cathy catrin cecilia cedric celia celyn cerys chantal chantelle charlene charles charley charlie
charlotte chelsie cherie cheryl chiamaka chidera chidi chika chinedu chinwe chioma chloe chris chrissie
christina christine christopher cian ciara cillian claire clara clare clarissa claudia claudiu clive cody
colin colleen conall connie connor conor constance corey cory cosmin courtney craig cristian cristina curtis
cynthia cyrus dafina daisie damian damien damilola dan dana danesh daniel daniela daniella danielle danny
danuta daphne dara darcey darcie daria darius dariusz darragh darren daryl dave david davina dawid dawood
dayo debbie deborah debra declan deepa deepak deirdre delilah delyth demi denis denisa denise dennis denzel
derek derrick desmond dewi dhruv diana diane diarmuid dilan dilip dinesh dolores domantas dominic dominik
dominika donna donnacha donovan doreen dorina doris dorota dorothy doug dougie douglas driton dumitru duncan
dwayne dylan eamon eamonn eddie edgar edith edmund edna edona eduard edward edyta efe effie egle ehsan
eileen eilidh eimear elaine eleanor elena eleni eli elias elijah elin eliot elisabeta elise elisha eliza
elizabeth ella elle ellen ellie elliot elliott ellis elliw eloise elsa elsie eluned elvira emeka emil emilia
emilie emilija emily emma emmanuel emmeline emmett emre eniola enzo eoghan eoin erblin erica erik erika erin
ermal ernest ernie eryn esi esmae esme esmee esosa esra esther esyllt ethan euan eva evan evangeline evelyn
evie ewa ewan ezekiel ezra fabian fadi fadumo faisal faiza faizan farah farhan farhana farid farouk farzana
fatema fatiha fatima fatimah fatjon fatos fatou fatoumata fatuma faye felicity felix fergus ffion filip
findlay finlay finley finn fiona florin floyd folake folarin folasade fran frances francesca francis
francisco frankie franklin fred freddie freddy frederick freya funmi funmilayo gabija gabriel gabriela
gabriella gabrielle gareth garry gary gavin gayle gemma gentian geoff geoffrey george georgiana georgie
georgina gerald geraldine gerard gerry gethin gheorghe ghulam gideon gillian gina gladys glenda glenn gloria
gordon gosia gracie graeme graham grainne gregory grzegorz guadalupe gurdeep gurpreet gus gwen gwendolyn
gwyneth habib habiba hafsa hailey hajra hakeem halima halina hamdi hamish hamna hamza hana hanna hannah
harish harjit harleen harley harman harold haroon harpreet harriet harris harrison harry harveer harvey
hashim hassan hattie hawa hayden haydn hayley hector hefin heidi helen helena henry henryk herbert hettie
hibo hodan hollie homer howard hugh humaira huong hussain hussein huw iain ian ibrahim idris ieuan ifan
ifeanyi ifeoma ifra ifrah igor ikram ilham ilie iman imani imogen imran ina inaaya inaya inese ioan ioana
ionut iqra ira irene isaac isabel isabella isabelle isaiah isatu isha ishaan ishaaq isla ismail isobel isra
issa iulia ivan ivor iwona izabela izzy jabari jacek jackie jacob jacqueline jacqui jad jaden jadwiga jai
jaime jake jakub jama jamaal jamal jameela james jamie jamila jana jane janet janice janine janis janusz
jared jarek jasleen jasmeet jasmin jasmina jason jasper jaspreet jatinder javed javier jaxon jaxson jayda
jayden jaydon jayne jeanette jed jeff jeffrey jelena jemima jemma jennie jennifer jenny jensen jeremiah
jeremy jermaine jerome jerzy jess jessica jessie jevan jill jillian jim jimmy jin jitendra joan joann joanna
joanne jodie jody joe joel joey johanna john johnny jolene jon jonah jonas jonathan jonny jools jose joseph
josephine josh joshua josiah josie juan jude judith judy julia julian julie juliet juliette julio junaid
justin justina justine justyna kacper kai kaiden kaitlin kaitlyn kajal kaleb kalisha kamal kamaldeep kamau
kamil kamila kamile kamran kane karan karen karim karina karl karla karol karolina kasia kasim kasper
katarina katarzyna kate katelyn katherine kathleen kathryn kathy katie katrina katy kaveh kavita kayden
kayla kaylee kayleigh kayne keeley kehinde keira keiran keisha keith kelechi kellie kelly kelsey kelvin ken
kenan kendra kenneth kenny kenzie kenzo kerri kerrie kerry kevin keziah khadija khadijah khaled khalid
khalil khushi kian kiana kiara kieran kieron kiki kim kimberley kimberly kinga kingsley kiran kirsten
kirstie kirsty kishan kobe kofi kojo konrad krish krishna kristen kristian kristina krystian krystyna
krzysztof kulwinder kumar kunal kwabena kwaku kwame kyla kylan kyle kylie kyra kyran kyron lacey lamin lana
lara latifa latisha laura lauren laurence laurie lavinia lawrence layla layton lea leah leanne lech leela
leena leila lena lennon lennox lenny leo leon leona leonard leonardo leonie leroy lesley leslie leszek
letitia levi lewis lexi lexie leyla leyton liam liana liban libby lidia liga lila lilah lilian liliana
lillian lillie lilly lina linda lindsay lindsey liridona lisa livia liz liza lizzie lleucu lloyd logan lois
lola lorcan lorelei lorna lorraine lottie lou louie louis louisa louise lubna luca lucas lucia lucie lucille
lucinda lucy ludmila luis luisa luka lukas lukasz luke lulu luna luqman lydia lyla lyn lynda lyndon lynette
lynn lynne lynsey mabel macie mackenzie macy madalina maddie maddison madeleine madeline madina madison mae
maeve magdalena maggie mahdi mahir mahmood mahmoud mahnoor maia mair maira maisha maisie maja malachi
malachy malaika malcolm malgorzata malik malika mandeep mandy manish manjit manpreet mantas mara marc marcin
marcus marek margaret margarita margot maria mariam mariama mariana marianne marie marilyn marion marius
mariusz marley marnie marsha marta martha martin martina martyn marvin mary maryam maryana marzena matas
mateo mateusz matilda matt matteo matthew maud maureen maurice mavis maximilian maxine maxwell maya mayar
mayowa mbali mckenzie meabh meena meera meg megan meghan mehdi mehmet mehreen mehwish mei melanie melissa
meredith merve mia micah michael michaela michal michele michelle mihaela mihai mika mike mikey mikolaj mila
milan milena millie milly milo minnie mira miranda mirela miriam mirza misbah mitchell mohamad mohamed
mohammad mohammed mohamud mohau mohsin moira mollie molly momina monica monika monique morgan morris
moustafa muhammad muhammed munashe munir muriel murphy musa mustafa mya mykola myla myles nabeel nabil
nabila nadeem nadia nadine nadya naeem naeve nafisa nahla naima nala naledi nancy nansi naomi narinder nasir
nasra nasreen natalia natalie natalya natasha natasza nate nathan nathaniel navdeep naveed nazia neave ned
neelam neha neil nel nell nelly nenad nevaeh ngozi nguyen nia niall niamh nichola nicholas nicki nicky nico
nicola nicole nigel nihal nikhil niki nikita nikki nikola nikolay nila nimrah nina nisha nishant nita nkechi
noa noah noel nokuthula noor nora norah noreen norma norman nour nusrat nyah nyla nyle oakley obinna oksana
olamide olanrewaju olayinka oleksandr olena olga olha oliver olivia oliwia oliwier ollie oluchi oluwaseun
oluwatobi omar omari omer omid omolara omotola onyeka oonagh orla orlagh orlaith osagie oscar osian osman
oswald owain owen ozan padraig paige pamela panashe pankaj parminder parveen patricia patrick patrik patryk
patsy paul paula paulette paulina pauline pavel pawel peggy percy peter petra petru phil philip philippa
phillip philomena phoebe phyllis pietro piotr pippa plamen polly prakash pranav pratik preeti priti priya
priyanka przemyslaw puja qadir qasim queenie rachael rachel rachelle radek radoslaw radu rafael rafal rafe
raheem rahel rahim rahma rahul raina raj raja rajan rajesh rajinder rakesh rakhi ralph raluca ramandeep
ramesh ramon rana randeep rania rashad rashid rashida raul raveena ravi ravinder raya rayan rayhan raymond
razia reagan rebecca rebekah reece reema reeva reggie regina rehan rehana reid reijo rekha remi remy renee
reuben reza rhea rhian rhiann rhianna rhiannon rhona rhonda rhys ria richard richie rick ricky rico riley
rishi rita ritchie robbie robert roberta robyn rodica rodney roger rohan roisin rokas roland romeo ron
ronald ronan roni ronnie rory rosa rosalie rosalind rosanna roseanne rosemarie roshni rosie ross rowena roy
roza ruairi rubie rudo rukhsana rumi rupert russell rutendo ruth ruthie ruxandra ryan ryder rylan rylee saad
saanvi saba sabah sabina sabrina sadaf sade sadia sadie saeed safa safia safiya sahar sahil sahra saif saima
sajid sakina salahuddin saleem salim salma salman sam samaira samantha samara sameer sami samia samina
samira sammy samson samuel sana sandeep sandra sanjay sanjeev saoirse sara sarah sasha savanna savannah
scarlett scott seamus sean sebastian sebastien segun sekou selena seren serena seth shabana shabnam shahid
shahida shaista shakeel shakira shana shane shanice shaniqua shannon sharon shaun shauna shay shayan shayla
shazia shea sheena sheila shelby sheldon shelley sherie shirley shiv shivani shkelzen shoaib shona shpresa
shreya shyam sian sianne sibusiso sid sidney siena sienna simeon simisola simon simona simone simran sinead
siobhan sioned skye sofia sofie solomon somaya sonia sonja sonny sophia sophie soraya sorin spencer stacey
stacy stan stanislaw stanley stefan stefanie steffan stella stephanie stephen steve steven stewart stuart
sufyan suhail sukhdeep sukhjit sukhvinder suleiman sultana suman sumaya sumayyah sunil sunita suraj surinder
susan susanna susannah susie suzanne suzie swati sydney syed sylvia sylwia szymon tabitha tadhg tadiwanashe
taha tahir tahira taiwo takudzwa talia tamara tamika tamsin tamwar tanaka tania tanisha tanvi tanya tapiwa
tara tariq tariro tarun tasha tasneem tatiana tatyana taylor tayo tayyab tayyaba teagan ted tegan teigan
temi temitope teodor terence teresa teri terri terry tess tessa teuta thandeka thandi thea thelma theo
theodora theodore theresa therese thi thomas tia tiana tiegan tiernan tiffany tilda tilly tim timmy timothy
tina tinashe tobi toby tolu toluwani tom tomas tomasz tommy tomos toni tony tracey tracy tran trang travis
trevor tricia trisha tristan troy tunde tyler tymon tyra tyreke tyrell tyrese tyrone uche uchenna ugo uma
umair umar umer unaisah usama usha usman uzair vaishali valentin valentina valerie valon vanessa varun
vasile vasyl veronica veronika vicki vickie vicky victoria vijay vikas vikram viktor viktoria vince vincent
vinod violeta virginia vishal vivek vivian vivien vivienne vlad waheed walid wallace walter wanda waqar
waqas wayne wendy wes wesley whitney wiktor wiktoria wilf wilfred william wilson winifred winnie winston
wojciech xander yaa yahya yana yaqub yara yasin yasir yasmeen yasmin yasmina yasmine yasser yemi yewande
yordan yosef youssef yousuf yulia yuliya yunus yuri yusra yusuf yvette yvonne zac zach zachariah zachary
zack zaid zain zaina zainab zaira zak zakaria zakariya zakir zane zanele zara zarah zayd zayn zaynab zeeshan
zehra zeinab zhara zia zoe zoey zofia zoha zoya zubair zuri zuzanna zuzia
`);

/** Given names that are words or places too: what stands around them decides. */
export const namesThatAreWords: ReadonlySet<string> = wordSet(`
abel ace alba amber angel april archer aria art ash asia august autumn bailey basil bay bea beau belle berry
bill billie billy blake blessing blossom blue bob bobby brooklyn buddy carol carrie carter chad chance
charity chase chelsea cherry chip christian chuck clay cliff clover cole coral crystal daisy dale dallas
dawn deacon dean dell destiny devon dilly dixie dolly don drew dusty earl ebony ed eden elm ember emir eve
faith fern flo flora florence forest frank fraser gaby gail gale gay gene georgia gift ginger ginny glen
grace grant gray grey guy hal hardy harmony harper hazel heather holly honey hope hunter hyacinth india iris
ivy jack jade jasmine jay jean jem jet jewel jo jordan joss joy june junior karma kay kent king kit kitty
kurt lance lark lee leigh lex liberty lily lincoln lucky mali marigold marina mark marshall mason max maxim
may mel melody mercy merry miles misty mo montana myrtle nat neal neve nick oak olive opal paddy pam paris
parker pasha pat patience patty pearl penny perry petal pete piper pixie poppy porter precious preston
prince princess prudence rain raine raven ray red reed rex rich rio river rob robin rocky rod roman rose
rosemary rowan royce ruby rue rupa rusty sabre saffron sage sally sandy scarlet shah sharn sheikh sherry
sierra skipper sky star storm sue summer sunny sunshine tamarind tammy tate teddy temperance tonya tory
treasure trinity tripp tyne val van verity vic victor viola violet wade ward will willow wren zen
`);

/** Of those, the ones that begin with a capital for another reason as well: months, places, titles, trades. */
export const namesWithOtherCapitals: ReadonlySet<string> = wordSet(`
april archer art ash asia august autumn basil bay bill blessing blossom brooklyn carter chad chance charity
chelsea cherry christian clay dallas deacon dean destiny devon earl elm emir eve faith florence forest
georgia gift ginger grant gray grey guy harmony honey hope hunter india jordan june junior karma kent king
lark leigh liberty lincoln lucky mali marshall mason max may mercy montana oak paris patience petal porter
preston prince princess prudence rain ray red river rocky roman sabre sage sheikh sierra sky star storm
summer sunny temperance treasure trinity wade ward
`);

/** Surnames that are met often and are no words: recognised in lower case after a given name. */
export const surnames: ReadonlySet<string> = wordSet(`
abubakar adams adebayo adeyemi agyeman ahmad ahmed akhtar ali allen anderson andrews appiah armstrong asante
aziz bailey balciunas balogun banda bangura barker barnes begum bekele bennett berzins bibi boateng brennan
brown burke burton butler byrne cameron campbell carr carter chan chapman chaudhry chen choudhury chowdhury
clark clarke cole collins conteh cooper costa dabrowski davies davis desai diallo dimitrov diop dixon
doherty doyle dube dumitru duncan edwards elliott ellis evans eze farah ferguson fernandes fisher fitzgerald
fletcher gallagher gardiner gardner georgiev gibson gordon graham griffiths gupta hamilton harris harrison
harvey hassan hawkins hayes henderson holmes hopkins howard hoxha hudson hughes hussain hussein ibrahim
ionescu iqbal islam ivanov jackson jalloh jama james jankowski jenkins johnson jones jordan joshi kamara
kaminski kariuki kaur kavanagh kazlauskas kelly kennedy kerr khan kowalska kowalski kozlowski kumar lam
lewandowski lewis liu lloyd lynch macdonald mahmood malik marshall martin mason matthews mazur mccarthy
mcdonald mckenzie mclean mcleod mehta mensah miah mirza mitchell mohamed mohammed moore morgan morris moyo
murphy murray mwangi nair ncube ndiaye ndlovu nguyen njoroge nolan nowak nwosu o'brien o'connor o'neill
o'sullivan obrien oconnor ogunleye okafor okonkwo okoro oneill osei osman osullivan otieno owusu palmer
parker patel paterson patterson payne pearson pereira perry petrauskas petrov pham phillips phiri popescu
quinn qureshi radu rahman rao rashid reddy reid reynolds richardson roberts robertson robinson rodrigues
rogers ross russell ryan santos scott sesay shah sharma shaw shehu sibanda siddiqui silva simmons simpson
sinclair singh smith spencer stan stevens stewart stoica sullivan sutherland szymanski taylor tesfaye thomas
thompson tran turner uddin walker wallace walsh wang warsame watson webb wilkinson williams wilson
wisniewski wojcik wong wozniak wright yeboah yusuf zhang zielinski
`);
