/** What can stand for a thing that a text points to, and what such things are called. */
const names = {
  /** Taken with a camera, or shown as if it were: neither words nor signs can stand for it. */
  photograph: 'photo photograph picture image screenshot slideshow gallery portrait snapshot thumbnail',
  /** Drawn; lines and letters may do. */
  drawing:
    'map diagram infographic graphic drawing sketch illustration cartoon poster rendering mock-up mockup blueprint cross-section cutaway flowchart visual',
  chart: 'chart graph figure visualisation visualization histogram heatmap',
  table: 'table',
  /** Seen or heard: a link may lead to it. */
  recording:
    'video clip footage trailer podcast audio recording livestream embed player animation song chorus soundtrack episode',
  /** Filled in. */
  form: 'form poll survey quiz questionnaire slip coupon voucher calculator',
  link: 'link button',
  /** Several, as a text gives them in passing. */
  links: 'links buttons',
  /** What somebody posted, which may be given in words. */
  post: 'post tweet thread',
  /** Set apart from the text in whatever way. */
  display: 'box panel sidebar factbox factfile key crossword puzzle sudoku board grid calendar legend',
  /** What is typed, and what comes of it. */
  code: 'code command snippet listing output config',
  /** The same, or told in words. */
  example: 'example',
  /** Done one after the other, and told in a list or in sentences. */
  steps: 'instruction option',
  /** Set line by line. */
  list: 'list programme agenda menu lineup line-up standing ingredient',
  /** The same, with a figure in each line. */
  times: 'schedule timetable timeline date time result fixture price charge fee rate rota',
  /** Set in lines of its own. */
  verses: 'lyric poem hymn verse',
  /** Told in quantities, and what to do with them. */
  recipe: 'recipe',
  /** A number and a street, or what a machine can read. */
  address: 'address',
  /** What one person writes to another; “the letters below” are those of the alphabet. */
  letter: 'letter',
  /** Given in words, as the text itself is. */
  words: 'detail statement transcript answer question direction note source version extract'
} as const

export type Thing = keyof typeof names

const things = new Map<string, Thing>([
  ['sketches', 'drawing'],
  ['choruses', 'recording'],
  ['quizzes', 'form'],
  ['boxes', 'display'],
  ['galleries', 'photograph'],
  ['hours', 'times'],
  ['items', 'list'],
  ['steps', 'steps'],
  ['addresses', 'address'],
  ['summary', 'words'],
  ['synopsis', 'words']
])
for (const [thing, list] of Object.entries(names))
  for (const name of list.split(' ')) things.set(`${name}s`, thing as Thing).set(name, thing as Thing)
things.delete('letters')

/** What sort of thing a word names, if any. */
export function thingOf(word: string): Thing | undefined {
  return things.get(word)
}

const mediums: ReadonlySet<Thing> = new Set(['photograph', 'drawing', 'chart', 'table', 'recording', 'form'])

/** Whether it is set line by line. */
export function isListed(thing: Thing): boolean {
  return thing === 'list' || thing === 'times'
}

const words: ReadonlySet<Thing> = new Set(['words', 'verses', 'recipe', 'address', 'letter'])

/** Whether it is given in words, in lines or not. */
export function isWords(thing: Thing): boolean {
  return words.has(thing)
}

/** Whether it is more than words. */
export function isShown(thing: Thing | undefined): boolean {
  return thing !== undefined && !isListed(thing) && !isWords(thing)
}

/** Whether it leads elsewhere. */
export function isLink(thing: Thing): boolean {
  return thing === 'link' || thing === 'links'
}

/** Whether it is something to be looked at, listened to or filled in. */
export function isMedium(thing: Thing): boolean {
  return mediums.has(thing)
}

/** What such things are called, as part of a regular expression. */
export const media = [...things]
  .filter(([, thing]) => isMedium(thing))
  .map(([name]) => name)
  .join('|')

/** Whether it is set as code, or told step by step. */
export function isTyped(thing: Thing): boolean {
  return thing === 'code' || thing === 'example' || thing === 'steps'
}
