import type {Thing} from './things.ts'

/** Words of the sort that the field calls closed: they go on after an adverb, and do not begin what a preposition wants. */
export const goesOn = new Set(
  'and or but so to for from in into on at by as if when while before after until because where with without then too also only'.split(
    ' '
  )
)
export const auxiliary = new Set(
  'is are was were has have had will can could may might must should would does do did'.split(' ')
)
/** What pictures do. */
export const tells =
  /^(?:show|illustrate|compare|list|give|explain|trace|chart|plot|summari[sz]e|mark|name|tell|make|depict|capture|reveal|suggest|indicate|include|cover|describe|detail|represent|contain|set|sum|map|help|record|break|lead|take)s?$/
/** The same of what is nothing but shown: “The interactive map below lets you …”. */
export const does =
  /^(?:(?:let|allow|look|offer|provide|present|display|demonstrate|highlight|outline|answer|play|run|track|walk|hint|bring|put|say)s?|appear(?:s|ed)?|c[oa]mes?)$/
/** “In the clip below you can hear …” */
export const subject = /^(?:you|we|i|he|she|they|it)$/
export const definite = new Set('the this these our my your his her their its both'.split(' '))
export const indefinite = new Set('a an some another more two three four five six'.split(' '))
/** What stands between a thing and its place, or before a place: “shown just below”, “printed in full below”. */
export const skipped = new Set(
  ', ( just immediately directly shown printed pictured given reproduced further here in full also'.split(' ')
)
export const presents = new Set(
  `is are be appears appear follows shown seen pictured illustrated listed out printed reproduced given found drawn plotted
  mapped downloaded viewed watched heard read played included available attached embedded displayed provided down marked
  presented summarised summarized outlined`.split(/\s+/u)
)
/** “As” is said of what is shown with these, and whatever is set apart can be it. */
export const asShown = new Map<string, Thing>([
  ['shown', 'display'],
  ['seen', 'display'],
  ['listed', 'display'],
  ['pictured', 'photograph'],
  ['illustrated', 'photograph'],
  ['plotted', 'chart'],
  ['mapped', 'drawing']
])
/** Of things with other meanings it may be said that they are printed below. */
export const subjects = new Map<string, Thing>([
  ['plan', 'drawing'],
  ['plans', 'drawing'],
  ['cover', 'photograph'],
  ['covers', 'photograph'],
  ['names', 'list'],
  ['winners', 'list']
])
export const looks = new Set(
  `see view find look check study consult use click tap press hit fill complete cut return read take have download scan
  enter vote browse scroll explore try test follow play watch listen hear note type tick write print refer zoom copy run paste
  swipe compare choose pick select`.split(/\s+/u)
)
export const watches = new Set(['watch', 'listen', 'hear', 'play'])
/** What is watched or listened to, as part of a regular expression. */
export const performances =
  'films?|highlights?|goals?|performances?|perform|speech(?:es)?|interviews?|concerts?|match|race|debate|moments?|scenes?|replay|tracks?|single|talk|lecture|sermon|conversation|discussion|rehearsal|reading|aria|launch|ceremony|unveiling|premiere|crossing|rescue|keynote|presentation|demo|demonstration|webinar|session|recap|report|address|announcement'
export const performed = new RegExp(`^(?:${performances})$`)
export const watched = new RegExp(`^(?:${performances}|it|him|her|them)$`)
export const signs = new Set([
  'sign',
  'subscribe',
  'register',
  'book',
  'vote',
  'donate',
  'apply',
  'rsvp',
  'buy',
  'order'
])
/** What forms are filled with. */
export const enters = new Set(['enter', 'type'])
/** “We’ve put a map below.” */
export const addresses = /^(?:there(?:’s|'s)?|here(?:’s|'s)?|we(?:’ve|'ve)?|i(?:’ve|'ve)?|you(?:’ll|'ll)?)$/
export const opens = new Set(['attached', 'enclosed', 'here', 'here’s', "here's"])

/** What tells something by itself, and stands where it is spoken of: “This map shows”. */
export const drawn = new Set([
  'map',
  'chart',
  'graph',
  'graphic',
  'diagram',
  'infographic',
  'photograph',
  'photo',
  'picture',
  'photographs',
  'photos',
  'pictures',
  'timeline',
  'video',
  'clip',
  'screenshot'
])
/** The same of what nobody tells of without showing it: “The diagram shows”. */
export const seenOnly = new Set(['diagram', 'graph', 'infographic', 'screenshot'])
/** What a newspaper sets beside its text, and tells the reader to see: “see box”. */
export const besideText = new Set(
  'box panel sidebar factbox graphic infographic map chart graph diagram table timeline'.split(' ')
)
/** What has a number in a text that has several: “Table 2”. */
export const numbered = new Set('table figure chart graph map diagram'.split(' '))
/** What a text can be called as well. */
export const figurative = new Set([
  'picture',
  'portrait',
  'snapshot',
  'sketch',
  'figure',
  'figures',
  'chart',
  'song',
  'image'
])

export const worldly = new Set(['box', 'boxes', 'panel', 'panels', 'board', 'boards', 'grid', 'grids', 'tables'])
/** What is set for guests, or stands in accounts. */
export const set = new Set(['table', 'tables', 'figure', 'figures'])
