function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Never anything but clipped words: ’em, ’tis. Smart quotes turn their mark the wrong way. */
export const plainElisions = words('em n un tis twas twere twill twould tisn twasn twon')

/** Clipped at the front: ’til, ’cause, ’hood. Some are words of their own as well. */
const frontElisions = words(
  'll ve til till cause cuz coz cos bout round neath gainst nother nuff sup fraid gator hood burbs burb zine tude kay scuse ' +
    'spect spose member course fore less lest mid mongst nuf pon stead tween twixt ware way ways rents roid roids ' +
    'shroom shrooms droid possum coon cept deed cross board ere er im is e ave ad as at ell ello ow ard ole ome orse ' +
    'ouse undred appen eard ead elp ere eh ome rite ya all specially tater taters nam cello bus phone plane flu net sblood zounds'
)

/** Of these no word is left without its apostrophe, so that ‘mong is a mark turned the wrong way. */
export const turnedElisions = words(
  'll ve til cause bout mong mongst gainst neath nother nuff scuse spect spose cept fraid tween twixt cuz coz specially stead'
)

/** All of these: most words are none. */
export const elisions: ReadonlySet<string> = new Set([...plainElisions, ...frontElisions, ...turnedElisions])

/** Clipped at the end: o’, th’, ol’. */
export const endElisions = words(
  'o th an wi ol lil mo po fo yo tho altho thro thru wha tha mus jus bes las mos firs ole t d y a i ha ca wa wo sho shu gi de ma pa ta ne mi si bo lo no so ' +
    'didn wouldn couldn shouldn isn wasn hasn hadn doesn ain doan mustn needn weren aren thousan houn wher ther ' +
    'natur col hol wil tol fiel behin roun groun min kin fin frien sen han stan lan en gran husban ben foun haun poun goin mysel himsel hersel itsel yersel yoursel oursel oorsel themsel theirsel thysel mesel hissel tak mak gie hae awa nothin somethin anythin everythin mornin evenin doin bein darlin'
)

/** End in “in” without having lost a g. */
export const wholeWords = words(
  'again begin within cousin latin margin origin robin ruin satin skin thin twin win chin virgin berlin putin cabin basin ' +
    'resin protein stalin dublin in pin bin sin fin gin kin tin spin grin penguin goblin violin mandarin vitamin dolphin assassin admin franklin martin benjamin kevin justin colin austin darwin calvin lenin bulletin ramin'
)

/** Start with a vowel and are English, so that a mark before them is no ʻokina and no ʿayn. */
export const vowelWords = words(
  'i a an it its if in is and all as at are am any our on of or out over every each up us under until unless even ever am ' +
    'about above after again against age ago air almost alone along already also although always among another anyone ' +
    'anything anyway are art ask away early east easy eat education eight either election else end enough english entire ' +
    'equal evening everybody everyone everything evil exactly excellent except excuse excited extra eye ice idea ill im ' +
    'important impossible indeed inside instead into isnt itll ive oh ok okay old once one only open order other others ' +
    'ought ours outside own ugly ultimate un uncle understand unfair unfortunately unhappy union unite united ' +
    'unprecedented up upset urgent use used useful usual usually utterly absolute absolutely act action active actually ' +
    'add afraid agree aint alive america american amazing an angry answer apparently apart army around arrest attack avoid awful ' +
    'id aye aunt april august autumn essential especially european europe eventually incredible independent intense interesting island israel'
)

/** Joined by a clipped “and”: rock ’n’ roll. */
export const andPairs = words(
  'rock roll drum bass salt pepper fish chips pick mix cut paste mac cheese drag drop bait switch surf turf stop go ' +
    'wash wear cash carry mix match hook loop shake bake bubble squeak nip tuck bed breakfast bread butter ham eggs ' +
    'rhythm blues country western sweet sour black white chicken waffles cookies cream peanut jelly sun fun hit run'
)
