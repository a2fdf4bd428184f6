/** Closed classes of words that the rules ask for; a word may be in several. Each is a bit. */
export const WordClass = {
  /** Words that are capitalised only where a sentence begins, and never part of a name. */
  function: 1 << 0,
  /** Forms of address: part of how a person is named, no office. */
  courtesy: 1 << 1,
  /** Words between a body and a title that tell which office it is. */
  portfolio: 1 << 2,
  /** Words that, before a title, make its holder speak for no state. */
  private: 1 << 3,
  former: 1 << 4,
  /** Heads of names of companies, papers and the like: `Japan Airlines`, `Deutsche Bank`. */
  company: 1 << 5,
  /** Heads of names of treaties, events and places: `Geneva Conventions`, `Tokyo Round`, `Panama Canal`. */
  thing: 1 << 6,
  speech: 1 << 7,
  /** Particles inside names of persons, in lower case. */
  particle: 1 << 8,
  calendar: 1 << 9,
  determiner: 1 << 10,
  /** Prepositions after which a capital is a place. */
  inside: 1 << 11,
  /** Nouns and adjectives before `to` or `from` that make a capital its government: `a message to Tokyo`. */
  dealing: 1 << 12,
  /** Nouns that a capital only places: `London traders`, `Vienna talks`. */
  located: 1 << 13,
  /** Heads of names that end in `of`, and have nothing to say for the state named after it: `University of`. */
  institution: 1 << 14,
  abbreviation: 1 << 15,
  pronoun: 1 << 16,
  sender: 1 << 17,
  /** Family names that come first in a full name, and given names that look like states. */
  familyFirst: 1 << 18,
  /** Nouns for those who govern, before `in` and a capital. */
  seated: 1 << 19,
} as const

type ClassName = keyof typeof WordClass

const LISTS: Readonly<Record<ClassName, string>> = {
  function:
    'the a an and or but nor so yet if when while as at by for from in into of off on onto out over to up with without within after before since until till about above across against along among around behind below beneath beside besides between beyond despite down during except inside like near outside through throughout toward towards under underneath unlike upon via than that this these those there here then thus hence however although though because whereas whether which who whom whose what where why how not no neither either both all any each every some such most many much more few several other others another same only also even just still again once now later earlier meanwhile moreover nevertheless nonetheless otherwise therefore instead indeed perhaps maybe yes it its he she they we you his her their our your my i is are was were be been being has have had do does did will would shall should can could may might must says said say told tells asked asks added adds warned warns urged urges called calls put according asked one two three four five six seven eight nine ten first last next new old earlier today yesterday tomorrow tonight it s let once asked under despite speaking talking referring including',
  courtesy:
    'mr mrs ms miss dr sir lord lady dame madam monsieur mme herr senor don haji hajj professor prof rev reverend baroness baron count archbishop cardinal bishop rabbi imam',
  portfolio:
    'deputy vice first second prime foreign external internal home interior finance financial economic economy economics trade commerce commercial industry industrial international agriculture agricultural farm energy oil petroleum defence defense war justice health education labour labor transport transportation environment environmental climate planning development cooperation budget treasury revenue tax fisheries fishing food mines mining commodities culture information communications security national state public permanent special chief senior top principal acting interim assistant associate under joint general high supreme head leading main key peace nuclear arms disarmament negotiating chief cabinet government official ministry department relations affairs office press presidential parliamentary policy minister ministerial premier secretary executive managing regional european asian african american arab latin middle east eastern western northern southern far visiting exiled newly elected new veteran long serving roving ruling reformist moderate hardline conservative military army navy naval air force intelligence police border water resources irrigation housing works tourism science technology post telecommunications social welfare veterans homeland central bank reserve federal republic democratic federal union interim transitional caretaker provisional de facto top-ranking high-ranking ranking unidentified unnamed other some local embassy mission delegation consular political human rights legal competition enlargement external budgetary drug anti cyber space counter terrorism',
  private:
    'opposition rebel guerrilla union labour labor party business church industry student tribal religious community company bank corporate trade-union dissident exile exiled expatriate protest campaign minority kurdish separatist secessionist militia insurgent bipartisan congressional legislative republican democrat democratic socialist communist liberal green greens tory conservative nationalist islamist academic university research private independent football soccer team sports olympic airline shipping oil-company hospital school city municipal provincial district county village spiritual civic farmers farm workers worker employers exporters producers manufacturers bankers traders dealers market team coalition faction movement human-rights rights activist peasant labour-union jewish moslem muslim christian catholic orthodox',
  former: 'former ex one-time onetime then late late outgoing ousted deposed retired erstwhile previous sometime',
  company:
    'airlines airline airways air express bank banks bancorp corp corporation inc ltd limited co company companies plc sa ag nv gmbh group holdings holding industries industry motors motor electric electronics steel oil petroleum chemical chemicals telecom telephone telegraph times post daily journal news newspaper herald press tribune gazette weekly today review magazine broadcasting radio television tv university college institute school academy museum hospital hotel exchange securities insurance trust fund funds savings stock brands foods shipping lines line railways railroad railway rail aerospace aircraft computer computers pharmaceuticals brothers partners society foundation association federation chamber league club united city giants yankees sox mills mining mines gas power light works breweries brewery tobacco rubber systems technologies resources properties realty futures commodity cattle wheat maxwell dutch telesis cyanamid standard can home greetings general brands stores',
  thing:
    'agreement agreements accord accords treaty treaties convention conventions protocol protocols declaration round summit process conference talks plan pact charter olympics olympic games cup open prix canal strait straits sea gulf river desert valley islands island basin bay ocean mountains heights strip peninsula war wars crisis affair scandal syndrome street road avenue square airport station embassy bridge tower palace cathedral stadium statement communique consensus formula principles roadmap initiative doctrine document paper terms guidelines amendment act bill marathon festival fair biennale congress',
  speech:
    'said says say saying told tells tell added adds add asked asks warned warns stated announced announces declared declares insisted insists argued argues stressed stresses noted notes explained explains replied replies urged urges called calls commented comments remarked claimed claims denied denies accused accuses rejected rejects vowed vows pledged pledges predicted predicts reiterated reiterates repeated repeats acknowledged acknowledges admitted admits confirmed confirms continued continues recalled recalls observed concluded complained complains suggested suggests proposed proposes wrote writes quoted demanded demands backed backs welcomed welcomes criticised criticized condemned condemns described expressed expresses hopes hoped believes believed thinks wants wanted agreed agrees refused refuses declined declines opposes opposed supports supported met meets spoke speaks testified',
  particle:
    'de del della delle da das dos do di du van von der den ter ten bin ibn al el ul ur ud bint ben la le y e bar am as ash ath af zu abd abdel',
  seated:
    'spokesman spokeswoman spokesperson official officials authorities government ministry parliament lawmakers leadership cabinet regime junta administration',
  calendar:
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb aug sept oct nov dec spring summer autumn winter christmas easter ramadan',
  determiner: 'the a an this that these those its his her their our your my no any some each every another',
  inside:
    'in at near around outside inside within across throughout via through visiting visited leaving left reached reaches entered',
  dealing:
    'according loyal message messages offer concession concessions response reply warning signal signals aid assistance letter note appeal overture overtures close friendly hostile sympathetic opposed answer demand demands pressure objection objections criticism backing support request assurances assurance permission opposition approval consent pledge pledges promise promises proposal proposals protest protests complaint complaints invitation instructions orders guidance statement statements reaction denial condemnation confirmation reassurances recognition loyalty hostility allegiance ties relations challenge threat threats rebuke setback blow help pressures',
  located:
    'talks market markets traders trader brokers broker dealers dealer bank banks bankers banker analysts analyst economists economist summit conference meeting meetings session sessions stock bourse exchange suburb suburbs airport court newspaper newspapers daily paper hotel university accord accords declaration agreement agreements convention process round trading bureau residents police street streets area region home house club school prices price close opening fixing bullion metals office offices correspondent headquarters olympics games festival fair forum gathering peace metal cocoa coffee sugar gold based born museum hospital jail prison zoo subway metro rally rallies riot riots protesters crowd times visit trip based mayor bishop archbishop marathon dinner lunch speech statement',
  institution:
    'bank university bishop archbishop duke duchess gulf sea bay strait straits treaty church institute academy college school museum port city town island islands battle siege fall isle archdiocese diocese cardinal stock times museum',
  abbreviation:
    'st n s e w no dr mr mrs ms gen col lt maj capt sgt brig adm prof rev hon sen rep gov jr sr mt ft messrs',
  pronoun: 'its his her their our your my',
  sender:
    'ambassador ambassadors envoy envoys emissary emissaries representative representatives delegate delegates negotiator negotiators consul attache',
  familyFirst:
    'kim lee park choi chung roh ban han kang cho yun yoon chun chang jang lim shin hwang li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie qian tang deng jiang wen xi tsai ma ying vo nguyen tran le pham vu dang bui do ngo duong ly',
}

/** The bits of every word that is in a class, keyed by the word in lower case. */
export function wordClasses(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  for (const [name, list] of Object.entries(LISTS)) {
    const bit = Object.entries(WordClass).find(([key]) => key === name)?.[1] ?? 0
    for (const word of list.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit)
  }
  return bits
}
