import type {ReportedFile, ReportedMessage} from '@copydesk/report'

/** What an article, or its path, may hold that breaks a format which trusts it. */
const hostileTexts: readonly string[] = [
  'control \0 \x07 \x08 \x1B[31m \x7F \x85 \x9B',
  ']]> and <![CDATA[',
  '100%, %0A%25 and ::error::x',
  '##[group] ##vso[task.complete]',
  '<script>alert(1)</script><b onclick=x> & &amp; " \' `',
  '</script></style><!-- --> -->',
  '👩‍🚀 é e\u0301 𝒳',
  'one\r\ntwo\nthree\rfour\u2028five',
  'half \uD83D and \uDE00',
  '[words](1) and \\[x]\\',
  '| cell | ```code``` ``` <br>',
  '\uFFFE\uFFFF\uFEFF',
  ''
]

/** A file whose text, path and messages are each hostile in the same way. */
function hostileFile(text: string): ReportedFile {
  const value = `${text}\nMr. ${text} said so.\n`
  const message: ReportedMessage = {
    reason: `\`${text}\` is wrong; use \`${text}\``,
    fatal: false,
    place: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2, offset: 1}},
    source: 'retext-example',
    ruleId: 'hostile',
    actual: value.slice(0, 1),
    expected: [text],
    note: `note: ${text}`,
    url: 'https://example.com/#hostile',
    fix: {edits: [{start: 0, end: 1, text}]},
    confidence: 1
  }
  return {path: `articles/${text.replaceAll(/[\0/]/g, '')}.md`, value, messages: [message, {reason: text}]}
}

export const hostileFiles: readonly ReportedFile[] = hostileTexts.map(hostileFile)

/** Whether a text has what UTF-8 cannot write: half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
