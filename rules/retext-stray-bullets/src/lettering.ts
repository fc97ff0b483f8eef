import type {Edit} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import type {Line} from './lines.ts'

const lettered = /^(\(?)([a-z])([.)])(?=\s|$)/u

/** Letters that skip or repeat: a), b), d). The format takes the line for text, since it does not go on with the list. */
export function lettering(lines: readonly Line[]): Finding[] {
  const findings: Finding[] = []
  for (let index = 2; index < lines.length; index++) {
    const line = lines[index]!
    const before = lines[index - 1]!
    const last = before.sign && !before.sign.real ? read(before.sign.text) : undefined
    if (last === undefined || last.code === first) continue
    const letter = isOpen(line) && line.continues === 'no' ? read(line.text) : undefined
    if (letter === undefined || letter.style !== last.style || letter.style.startsWith('(')) continue
    const shift = last.code + 1 - letter.code
    if (shift !== -1 && shift !== 1) continue
    const text = write(letter, shift)
    const what = shift < 0 ? `skips \`${String.fromCharCode(last.code + 1)}\`` : 'repeats'
    findings.push({
      block: line.block,
      start: line.start,
      end: line.start + 2,
      kind: 'numbering',
      reason: `\`${line.text.slice(0, 2)}\` follows \`${before.sign!.text}\`; the letter ${what}`,
      expected: [text],
      edits: shifted(lines, index, shift),
      safety: 'suggest',
      confidence: 0.8
    })
  }
  return findings
}

/** Letters in another style than those around them: a), b), c., d). */
export function letterStyles(lines: readonly Line[]): Finding[] {
  const findings: Finding[] = []
  for (let index = 1; index + 1 < lines.length; index++) {
    const odd = letterOf(lines[index]!)
    if (odd === undefined || odd.code === first) continue
    const before = letterOf(lines[index - 1]!)
    if (before?.code !== odd.code - 1 || before.style === odd.style) continue
    const next = letterOf(lines[index + 1]!)
    if (next?.code !== odd.code + 1 || next.style !== before.style) continue
    const text = write({...odd, style: before.style}, 0)
    const {block, start, sign} = lines[index]!
    const place = sign?.place ?? {block, start, end: start + write(odd, 0).length}
    findings.push({
      ...place,
      kind: 'numbering',
      reason: `\`${write(odd, 0)}\` is lettered in another style than the others; make it \`${text}\``,
      expected: [text],
      edits: [{...place, text}],
      safety: 'safe'
    })
  }
  return findings
}

/** The letter of an item, whatever the format takes it for. */
function letterOf(line: Line): Letter | undefined {
  if (line.sign) return read(line.sign.text)
  const {text} = line.block
  const second = text[line.start + 1]
  // Few lines have a stop or a bracket so early.
  const isShort = second === '.' || second === ')' || text[line.start] === '('
  return isShort && line.flow ? read(line.text) : undefined
}

interface Letter {
  readonly code: number
  readonly style: string
}

/** One item is no list: “a) … c)” may be all that is quoted. */
const first = 'a'.charCodeAt(0)

function read(text: string): Letter | undefined {
  const match = lettered.exec(text)
  return match ? {code: match[2]!.charCodeAt(0), style: match[1]! + match[3]!} : undefined
}

function write(letter: Letter, shift: number): string {
  const {code, style} = letter
  const char = String.fromCharCode(code + shift)
  return style.startsWith('(') ? `(${char}${style.slice(1)}` : char + style
}

function isOpen(line: Line): boolean {
  return line.flow && line.sign === undefined && !line.gap
}

/** The letter and those that go on from it, each moved by one. */
function shifted(lines: readonly Line[], from: number, shift: number): Edit[] {
  const edits: Edit[] = []
  let code = read(lines[from]!.text)!.code
  for (let index = from; index < lines.length; index++, code++) {
    const line = lines[index]!
    const letter = isOpen(line) ? read(line.text) : undefined
    if (letter?.code !== code) break
    edits.push({block: line.block, start: line.start, end: line.start + 2, text: write(letter, shift)})
  }
  return edits
}
