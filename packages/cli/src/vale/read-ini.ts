/** A line `key = value` of a `.vale.ini`. */
export interface Setting {
  /** The glob of the section that it stands in; undefined above all sections. */
  readonly section: string | undefined
  readonly key: string
  readonly value: string
  /** From 1. */
  readonly line: number
}

/**
 * Reads the text of a `.vale.ini`: the dialect of INI that Vale has, in which the name of a section is a glob with dots in
 * it and a value is all that stands on its line. A line that ends in a backslash goes on in the next.
 */
export function readIni(text: string): readonly Setting[] {
  const settings: Setting[] = []
  let section: string | undefined
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = index + 1
    let content = lines[index]!.trim()
    while (content.endsWith('\\') && index + 1 < lines.length) content = content.slice(0, -1) + lines[++index]!.trim()
    if (content === '' || /^[#;]/.test(content)) continue
    if (content.startsWith('[') && content.endsWith(']')) {
      section = content.slice(1, -1).trim()
      continue
    }
    const at = content.indexOf('=')
    if (at > 0)
      settings.push({section, key: content.slice(0, at).trim(), value: unquote(content.slice(at + 1).trim()), line})
  }
  return settings
}

function unquote(value: string): string {
  return /^(["'`]).*\1$/s.test(value) && value.length > 1 ? value.slice(1, -1) : value
}

/** A list with commas, those in brackets left alone: `(a{1,2}), (b)`. */
export function listOf(value: string): readonly string[] {
  const items: string[] = []
  let depth = 0
  let item = ''
  for (let at = 0; at < value.length; at++) {
    const letter = value[at]!
    if (letter === '\\') item += letter + (value[++at] ?? '')
    else if (letter === ',' && depth === 0) {
      items.push(item)
      item = ''
    } else {
      if ('([{'.includes(letter)) depth++
      if (')]}'.includes(letter)) depth = Math.max(0, depth - 1)
      item += letter
    }
  }
  return [...items, item].map((each) => each.trim()).filter((each) => each !== '')
}
