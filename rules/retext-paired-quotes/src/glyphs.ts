/** How deep a mark stands by custom: “double” marks or ‘single’ ones. */
type Level = 'double' | 'single'

/** Marks of one style are drawn alike and pair with each other. */
type Style = 'curly' | 'straight' | 'angle' | 'corner' | 'typed' | 'tick' | 'prime'

/** What is known of a mark from its shape alone. */
export interface Glyph extends Traits {
  readonly shape: string
  /** Its number among the shapes, from 1 on. */
  readonly digit: number
  /** The bits of the shapes that close it. */
  readonly closers: number
}

interface Traits {
  readonly level: Level
  readonly style: Style
  /** Shapes that close it without fault; empty if the shape never opens. */
  readonly closedBy: readonly string[]
  /** The shape that points the other way; the same shape if it has no direction. */
  readonly turned: string
  readonly opens: boolean
  readonly closes: boolean
}

function glyph(
  level: Level,
  style: Style,
  use: 'open' | 'close' | 'both',
  turned: string,
  closedBy: readonly string[] = []
): Traits {
  return {level, style, closedBy, turned, opens: use !== 'close', closes: use !== 'open'}
}

/**
 * The shapes of quotation marks. German closes „ with “, and sets » before «; Finnish and Swedish are not read:
 * ” on both sides is, in English, a mark that points the wrong way.
 */
const traits: Readonly<Record<string, Traits>> = {
  '"': glyph('double', 'straight', 'both', '"', ['"']),
  '“': glyph('double', 'curly', 'open', '”', ['”']),
  '”': glyph('double', 'curly', 'close', '“', ['”']),
  '„': glyph('double', 'curly', 'open', '”', ['“', '”']),
  '‟': glyph('double', 'curly', 'open', '”', ['”']),
  "'": glyph('single', 'straight', 'both', "'", ["'"]),
  '‘': glyph('single', 'curly', 'open', '’', ['’']),
  '’': glyph('single', 'curly', 'close', '‘', ['’']),
  '‚': glyph('single', 'curly', 'open', '’', ['‘', '’']),
  '‛': glyph('single', 'curly', 'open', '’', ['’']),
  '«': glyph('double', 'angle', 'both', '»', ['»']),
  '»': glyph('double', 'angle', 'both', '«', ['«']),
  '‹': glyph('single', 'angle', 'both', '›', ['›']),
  '›': glyph('single', 'angle', 'both', '‹', ['‹']),
  '「': glyph('double', 'corner', 'open', '」', ['」']),
  '」': glyph('double', 'corner', 'close', '「'),
  '『': glyph('single', 'corner', 'open', '』', ['』']),
  '』': glyph('single', 'corner', 'close', '『'),
  '《': glyph('double', 'corner', 'open', '》', ['》']),
  '》': glyph('double', 'corner', 'close', '《'),
  '〈': glyph('single', 'corner', 'open', '〉', ['〉']),
  '〉': glyph('single', 'corner', 'close', '〈'),
  // Two single marks for a double one, as typewriters and TeX have it.
  // reStructuredText has ``code`` between two of the same.
  '``': glyph('double', 'typed', 'both', "''", ["''", '"', '``']),
  "''": glyph('double', 'typed', 'both', "''", ["''"]),
  '‘‘': glyph('double', 'typed', 'open', '’’', ['’’']),
  '’’': glyph('double', 'typed', 'close', '‘‘'),
  '`': glyph('single', 'tick', 'both', '`', ['`', "'", '´', '’']),
  // ´so' is how the typesetters of manual pages show a mark at the start of a line.
  '´': glyph('single', 'tick', 'both', '´', ["'", '´', '’']),
  '″': glyph('double', 'prime', 'close', '″'),
  '′': glyph('single', 'prime', 'close', '′')
}

const shapes = Object.keys(traits)

export const glyphs: Readonly<Record<string, Glyph>> = Object.fromEntries(
  shapes.map((shape, index) => {
    const closers = traits[shape]!.closedBy.reduce((bits, each) => bits | bitOf(shapes.indexOf(each) + 1), 0)
    return [shape, {...traits[shape]!, shape, digit: index + 1, closers}]
  })
)

function bitOf(digit: number): number {
  return 1 << digit
}

/** Whether a mark that looks like `closer` closes one that looks like `opener` without fault. */
export function closesWith(opener: Glyph, closer: Glyph): boolean {
  return (opener.closers & bitOf(closer.digit)) !== 0
}

/** The glyphs of one character by their code unit. */
export const glyphsByCode: ReadonlyMap<number, Glyph> = new Map(
  shapes.flatMap((each) => (each.length === 1 ? [[each.charCodeAt(0), glyphs[each]!]] : []))
)

/** The glyphs of the same character twice by the code unit of one. */
export const twinsByCode: ReadonlyMap<number, Glyph> = new Map(
  shapes.flatMap((each) => (each.length === 2 ? [[each.charCodeAt(0), glyphs[each]!]] : []))
)

const shape = new RegExp(`[${shapes.join('')}]`, 'g')

/** The offset of the first mark of a text at or after `from`; -1 if there is none. */
export function nextShape(text: string, from: number): number {
  shape.lastIndex = from
  return shape.test(text) ? shape.lastIndex - 1 : -1
}
