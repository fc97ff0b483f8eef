import type {Block, MarkType, ProseDocument} from '@copydesk/prose'
import {altOf} from './alt.ts'
import {kitchen} from './kitchen.ts'
import {toolMarkup} from './shown.ts'
import {isLink, isListed, isTyped, isWords, type Thing} from './things.ts'

/** Whether a block can stand for what a text points to. */
export function canBe(document: ProseDocument, block: Block, target: Thing): boolean {
  const isPlain = document.format === 'text'
  if (toolMarkup.test(block.text) || block.marks.some(({type}) => pictures.has(type))) return true
  if (isPlain && isTypedOut(block, target)) return true
  switch (block.type) {
    case 'image':
      return target !== 'recording' || mayBeStill(document, block)
    case 'embed':
    case 'html':
    case 'directive':
      return true
    case 'caption':
      // Plain text has lost its pictures, and kept what stood under them; in Markdown a line in italics may be a standfirst.
      return isPlain && mayStandUnder(block, target)
    case 'math':
    case 'table':
    case 'cell':
      return target !== 'photograph' && target !== 'recording'
    case 'frontmatter':
      return isPictured.has(target) && hasPicture(document, block)
    case 'code':
      return isDrawnInCode(document, block, target)
    case 'quote':
      if (isWords(target)) return true
      return target === 'post' || target === 'display' || isTyped(target)
    case 'item':
      if (target === 'times') return hasFigure(block)
      if (target === 'table') return isPlain && isRow(block)
      return target === 'list' || target === 'display' || isGivenInLines(target) || isTyped(target)
    case 'verse':
      return (
        isListed(target) ||
        target === 'display' ||
        isGivenInLines(target) ||
        isTyped(target) ||
        (isPlain && target === 'table')
      )
    case 'greeting':
      return target === 'letter'
    case 'signature':
    case 'byline':
      return target === 'address'
    case 'heading':
      return target === 'recipe' && quantity.test(block.text)
    case 'paragraph':
      return isGivenIn(block, target)
    default:
      return false
  }
}

/** Whether a paragraph gives what is told in words: a poem on one line, a recipe in sentences, an address between commas. */
function isGivenIn({text, words}: Block, target: Thing): boolean {
  if (target === 'address')
    return /[\n\d@]/.test(text) || (words.length <= longestAddress && text.split(',').length > 2)
  if (target === 'verses') return /\n| \/ |^["“‘]/.test(text)
  return target === 'recipe' && (quantity.test(text) || kitchen.has(text.slice(0, text.indexOf(' '))))
}

/** Words. */
const longestAddress = 12

/** What plain text draws with its letters: the fields of a form, the lines of a map, the bars of a chart. */
function isTypedOut({text}: Block, target: Thing): boolean {
  if (target === 'form') return field.test(text)
  return (target === 'drawing' || target === 'chart') && strokes.test(text)
}

const field =
  /_{3}|\.{4}|\[ ?\]|[☐✂]|^(?:name|address|e-?mail|(?:tele)?phone|signature|signed)\b[^.!?\n]{0,30}(?::|$)/im
const strokes = /[-=|+#*]{3}|^[|+\s-]+$/m

function isGivenInLines(target: Thing): boolean {
  return target === 'verses' || target === 'recipe' || target === 'address'
}

/** “200g of flour”, “two cups of milk” */
const quantity =
  /\b(?:\d+ ?(?:g|kg|ml|l|oz|lb)|cup|(?:table|tea)?spoon|tbsp|tsp|ounce|pound|gram|pint|litre)(?:fuls?|s)?\b/i

/** Whether a caption can stand under the thing: “Photo: Ann Reyes” stands under no chart and no form. */
function mayStandUnder({text}: Block, target: Thing): boolean {
  if (target === 'form' || isLink(target)) return false
  if (/^\W*photo/i.test(text)) return target === 'photograph' || target === 'display' || target === 'recording'
  return target === 'recording' || !/^\W*video/i.test(text)
}

const pictures: ReadonlySet<MarkType> = new Set(['image', 'expression'])

/** Whether a picture may stand for a recording: it leads to one, says so, or says nothing. */
function mayBeStill(document: ProseDocument, block: Block): boolean {
  const {value = '', marks} = block
  const text = altOf(document, block)
  return marks.length > 0 || !/\S \S/.test(text) || moving.test(`${text} ${value}`)
}

const moving =
  /video|watch|play|clip|film|trailer|audio|listen|animat|gif|demo|screencast|youtu|vimeo|record|movie|show/i

const isPictured: ReadonlySet<Thing> = new Set(['photograph', 'drawing', 'chart'])

/** Whether front matter names a picture, which a site sets over the text. */
function hasPicture(document: ProseDocument, block: Block): boolean {
  const {start, end} = document.rangeOf(block)
  return /^[ \t]*["']?(?:[a-z]+_)?(?:image|photo|picture|cover|thumbnail|hero|banner)\w*["']?[ \t]*[:=]/im.test(
    document.source.slice(start, end)
  )
}

/** Whether an item may be the row of a table: “Adults: £4”, and not “Harbour Road at 8:30”. */
function isRow({text}: Block): boolean {
  return /\d/.test(text) && (/:\s|[–—|=\t]/.test(text) || /\d\D*\s\D*\d/.test(text))
}

/** Whether a line may be one of a timetable, or of what things cost: “Weekdays”, “from nine to four”, “Adults: £4”. */
export function hasFigure({text}: Block): boolean {
  return figure.test(text)
}

const figure =
  /\d|\b(?:at|from|till?|until|by) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|dawn|dusk)\b|\b(?:daily|free|week(?:days|ends)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i

/** Whether code can stand for a thing: lines and letters draw a diagram or a table, and no photograph. */
function isDrawnInCode(document: ProseDocument, block: Block, target: Thing): boolean {
  if (target === 'display' || isGivenInLines(target) || isTyped(target) || isListed(target)) return true
  if (target !== 'photograph' && target !== 'drawing' && target !== 'chart' && target !== 'table') return false
  if (programs.test(block.value ?? '')) return false
  const {start, end} = document.rangeOf(block)
  const source = document.source.slice(start, end)
  return arrow.test(source) || source.split('\n').filter(isLine).length >= fewestLines
}

/** “[wheel] --> [stones]” */
const arrow = /<-|->|[\u2190-\u21ff\u2500-\u257f]/

/** Whether something stands in a line of code: it is no fence. */
function isLine(line: string): boolean {
  return /[^\s`~]/.test(line) && !/^\s*(?:`{3}|~{3})/.test(line)
}

/** A single line is a command. */
const fewestLines = 2

/** What a program is written in, or a program writes, and no picture is made of. */
const programs =
  /^(?:bash|sh|shell|console|zsh|json5?|jsonc|ya?ml|toml|ini|jsx?|tsx?|javascript|typescript|python|py|rust|rs|go|java|c|cpp|ruby|rb|php|sql|html|css|xml|diff|env|dockerfile|makefile)$/i
