/** Words that stand in front of a name and say who bears it. */
export const titles = list(`
Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Baroness Baron Count Countess Prof Professor President Vice Prime Minister Premier Chancellor
Secretary Undersecretary Senator Sen Sens Representative Rep Reps Congressman Congresswoman Governor Gov Govs Mayor Councilman
Councilwoman Councillor Cllr Councilor Alderman Judge Justice Justices Chief Magistrate General Gen Lieutenant Lt Colonel Col Captain
Capt Major Maj Sergeant Sgt Corporal Cpl Private Pvt Admiral Adm Commander Cmdr Officer Detective Sheriff Deputy Inspector
Superintendent Constable King Queen Prince Princess Duke Duchess Emperor Empress Sultan Emir Sheikh Ayatollah Imam Mullah Pope Cardinal
Archbishop Bishop Dean Provost Rev Reverend Father Brother Sister Mother Rabbi Pastor Speaker Leader Director Ambassador Attorney
Prosecutor Commissioner Chairman Chairwoman Chair Chairperson CEO Executive Manager Coach Striker Midfielder Defender Goalkeeper
Skipper Editor Reporter Correspondent Analyst Economist Spokesman Spokeswoman Spokesperson Adviser Advisor Counsel Aide Strategist
Pollster Activist Author Host Anchor Lawyer Lawmaker Businessman Businesswoman Billionaire Candidate Nominee Democrat Republican MP MPs
Actor Actress Singer Herr Frau Monsieur Madame Señor Señora Signor Signora Doña Pan Pani Aunt Auntie Uncle Grandma Grandpa Nurse
Conductor Technician Messrs Mme Mlle Quarterback Pitcher Composer Playwright Novelist Pianist Violinist Soprano Photographer Treasurer
Comptroller Controller Physicist Biologist Choirmaster Columnist Commentator Comedian Rapper Linebacker Shortstop Outfielder Referee
Brigadier Commodore Chaplain Tsar Czar Kaiser Assemblyman Assemblywoman Selectman Founder Producer Surgeon Historian
Principal Headmaster Headmistress Commandant Marshal Warden Ranger Registrar Datuk Datin Maître Trooper Firefighter Maestro Maestra Mevrouw Meneer Fräulein
Ustad Pandit Alhaji Haji Mallam Mademoiselle Señorita Signorina Sheikha Viscount Viscountess Monsignor Chef Sensei Swami Cantor`)

/** Of these, the ones that tell a person's sex or standing, so that “Mr Smith” is not “Mrs Smyth”. */
export const courtesyTitles = new Map([
  ...'Mr Sir Lord Herr Monsieur Señor Signor Meneer King Prince Duke Viscount Uncle'.split(' ').map(male),
  ...'Mrs Ms Miss Dame Lady Frau Fräulein Madame Mademoiselle Señora Señorita Signora Signorina Mevrouw'
    .split(' ')
    .map(female),
  ...'Queen Princess Duchess Viscountess Aunt Auntie'.split(' ').map(female)
])

/** Parts of the names of institutions, works, places and events. */
export const institutionWords = list(`
Inc Corp Co Ltd LLC PLC Plc Group Company Corporation Bank University College School Institute Institution Foundation Committee
Commission Council Court Courts Department Ministry Office Agency Bureau Administration Association Union Party Congress Senate House
Parliament Assembly Board Center Centre Hospital Church Museum Theater Theatre Stadium Arena Park Street Avenue Road Lane Square Bridge
River Lake Mountain Mount Mountains Valley Island Islands County City State States Airport Airlines Airways Times Post Journal News
Press Tribune Herald Gazette Magazine Network Radio Television TV Channel Act Bill Treaty Accord Agreement Amendment Award Awards Prize
Festival Cup League Championship Championships Olympics Games Open Grand Prix War Wars Army Navy Force Forces Guard Corps Fund Trust
Partners Capital Holdings Industries Technologies Systems Software Entertainment Pictures Studios Records Hotel Tower Towers Building
Hall Palace Castle Fort Base Camp Coast Bay Beach Sea Ocean Gulf Canal Day Week Month Night Eve Project Program Programme Initiative
Plan Report Review Security Service Services International National Federal United Society Club Orchestra Choir Library Gallery
Estate Estates Farm Mill Inn Café Cafe Abbey Cathedral Basin Peninsula Desert Canyon Plaza Reservoir Strait Territory`)

/** Small words inside names: “Ludwig van Beethoven”, “Charles de Gaulle”. */
export const particles = list(
  'de la le du da do dos das del dela delos della di von van der den het ter ten bin ibn al el bint abu ben ul ur e y of'
)

/** Verbs whose subject is a person: what follows or precedes a name that speaks. */
export const speechVerbs = list(`
said says told tells added adds wrote writes tweeted asked asks argued argues warned warns noted notes insisted insists explained
explains replied replies responded responds stated states claimed claims testified announced declared joked jokes recalled recalls
acknowledged admitted admits conceded urged suggested suggests who whose laughs laughed agrees agreed remembers remembered`)

/** Words that follow the subject of a sentence. */
export const auxiliaries = list(`
is was has had also first did does will would could should can cannot may might must declined called took made won lost became now then later
wants came went got gave left met ran never still always once keeps kept fed led held sold stood sat wrote spoke drew drove flew grew
knew threw wore broke chose fell felt lost paid sent sang slept taught thought built bought brought caught found heard rose saw shot swam
began drank seems thinks believes hopes knows sees goes comes gets gives takes makes feels sits stands`)

/** Verbs by which an article quotes: before these even the commonest word at the start of a sentence is somebody (“Call said”). */
export const quotingVerbs = list('said says told added replied')

/** Words that stand before a place. */
export const placePrepositions = list('in at from near to into across outside around through via')

/** First parts of place names, which many places share. */
export const placePrefixes = list(
  'St Saint San Santa Fort Mount Port Las Los El New North South East West Lake Cape Puerto Costa Sierra Hong Abu Upper Lower Great Little Old Bad'
)

export const days = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')

/** The days among them. */
export const months: ReadonlySet<string> = new Set([
  ...days,
  ...list(`
January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Christmas Easter`)
])

/** Abbreviations that take a full stop, which ends no sentence. */
export const abbreviations = list(`
Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Capt Maj Sgt Cpl Adm Cmdr Rev St Jr Sr Inc Corp Co Ltd Jan Feb Mar Apr Aug Sept
Sep Oct Nov Dec No vs v Calif Fla Mass Conn Pa Va Ala Ariz Ark Colo Del Ga Ill Ind Kan Ky La Md Me Mich Minn Miss Mo Mont Neb Nev Okla
Ore Tenn Tex Vt Wash Wis Wyo`)

/** Family names of East Asia stand first, and so many people share them that a shared one says little. */
export const eastAsianFamilyNames = list(`
Kim Lee Park Choi Choe Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Moon Yang Hong Xi Li Wang Zhang Liu Chen Huang
Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Xie Deng Cao Feng Cai Jiang Cheng Zeng Tian Shen Nguyen Tran Pham Ri Pak Ko`)

/** Second syllables of Korean given names, which stand in small letters after a hyphen: “Ji-woo Bae”. */
export const koreanSyllables = list(`
woo jin hyun min jun joon jung jong ju hee hwan ho hye hyo in il jae ja ji kyu kyung kyun mi myung na nam ra rae ran rim ryong sang seok
seon seong shik sik soo sook soon suk sun sung tae taek uk won wook woong yeon yeong yong yoo yoon young yul yun eun geun gyu koo kwan kwang
kwon mo moon oh ok pil pyo rok seob seop seung su sub wan wha won yi bin beom bum byung chan chul chae cheol dae dong eui gi gon hak han hoon
hun hwa hyang hyeok hyuk`)

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

function male(title: string): [string, 'm'] {
  return [title, 'm']
}

function female(title: string): [string, 'f'] {
  return [title, 'f']
}
