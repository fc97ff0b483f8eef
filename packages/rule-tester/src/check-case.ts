import {type Format, type ProseDocument, parseDocument} from '@copydesk/prose'
import {applyFixes, type Finding, type Rule, runRule} from '@copydesk/rule'
import {readFindings, writeFindings} from './findings.ts'
import type {Case} from './parse-cases.ts'
import {runPlugin} from './run-plugin.ts'
import {type Wrapped, type WrapperName, wrapperNames, wrappers} from './wrappers.ts'

/** What a case really gives. */
export interface Outcome {
  readonly findings: string
  /** Undefined where nothing is fixed. */
  readonly fixed: string | undefined
}

/** A case that does not hold; test runners show the two texts as a difference. */
export class CaseError extends Error {
  override readonly name = 'CaseError'
  readonly expected: string | undefined
  readonly actual: string | undefined

  constructor(message: string, expected?: string, actual?: string) {
    const parts = [message]
    if (expected !== undefined) parts.push('Expected:', fenced(expected), 'Actual:', fenced(actual ?? ''))
    super(parts.join('\n'))
    this.expected = expected
    this.actual = actual
  }
}

function fenced(text: string): string {
  return `\`\`\`\n${text}\`\`\``
}

/**
 * What a case gives, once all that no expectation can change holds: `actual` is the source at the place, fixes can be
 * made, and the fixed text asks for no further fix.
 *
 * @throws {CaseError} If one of these does not hold.
 */
export function outcomeOf<Options, Kind extends string>(rule: Rule<Options, Kind>, testCase: Case): Outcome {
  const options = optionsOf(rule, testCase)
  const {document, findings} = run(rule, testCase.source.text, testCase.format, options)
  for (const finding of findings) checkFinding(document, finding)
  const {text, skipped} = applyFixes(document.source, findings, {safety: 'suggest'})
  if (skipped.length > 0)
    throw new CaseError(`Two fixes overlap; one of them is of\n${writeFindings(document, skipped)}`)
  const hasFix = findings.some(({fix}) => fix !== undefined)
  if (hasFix && text === document.source) throw new CaseError('The fixes change nothing')
  if (hasFix) checkFixed(rule, text, testCase.format, options)
  return {findings: writeFindings(document, findings), fixed: hasFix ? text : undefined}
}

/**
 * Checks a case as written, and again in each wrapper.
 *
 * @param defaultWrap The wrappers for cases that do not say: all that fit the format unless given.
 * @throws {CaseError} If it does not hold.
 */
export function checkCase<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  testCase: Case,
  defaultWrap: readonly string[] = wrapperNames
): void {
  const outcome = outcomeOf(rule, testCase)
  const expected = testCase.findings?.text ?? ''
  if (testCase.verdict === 'rejected' && expected === '')
    throw new CaseError('A rejected case has findings; these are the actual ones', '', outcome.findings)
  for (const finding of readFindings(expected)) {
    if (!Object.hasOwn(rule.kinds, finding.kind)) throw new CaseError(`The rule has no kind \`${finding.kind}\``)
  }
  if (outcome.findings !== expected) throw new CaseError('The findings differ', expected, outcome.findings)
  if (outcome.fixed !== testCase.fixed?.text)
    throw new CaseError(
      testCase.fixed ? 'The fixed text differs' : 'The case has no `fixed` fence, but something is fixed',
      testCase.fixed?.text ?? '',
      outcome.fixed
    )
  for (const name of testCase.wrap ?? defaultWrap) checkWrapped(rule, testCase, name)
}

/** What the rule finds in a case as written. */
export function findingsOf<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  testCase: Case
): readonly Finding[] {
  return run(rule, testCase.source.text, testCase.format, optionsOf(rule, testCase)).findings
}

function optionsOf<Options, Kind extends string>(rule: Rule<Options, Kind>, testCase: Case): Options {
  const parsed = rule.options.safeParse(testCase.options ? JSON.parse(testCase.options.text) : {})
  if (parsed.success) return parsed.data
  throw new CaseError(`The options are wrong: ${parsed.error.issues.map(({message}) => message).join('; ')}`)
}

interface Run {
  readonly document: ProseDocument
  readonly findings: readonly Finding[]
}

function run<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  source: string,
  format: Format,
  options: Options
): Run {
  const document = parseDocument(source, {format})
  return {document, findings: runRule(rule, document, options)}
}

function checkFinding(document: ProseDocument, finding: Finding): void {
  const {start, end, actual, fix, reason} = finding
  const at = `“${reason}” at ${start}-${end}`
  if (!(start >= 0 && start <= end && end <= document.source.length)) throw new CaseError(`${at} is not in the source`)
  if (/[\r\n]/.test(reason) || reason !== reason.trim() || reason === '')
    throw new CaseError(`${at}: a reason is one line, without white space around it`)
  const slice = document.source.slice(start, end)
  if (actual !== slice) throw new CaseError(`${at}: \`actual\` is not the source at the place`, slice, actual)
  if (fix && fix.edits.length === 0) throw new CaseError(`${at}: a fix without edits`)
  for (const edit of fix?.edits ?? []) {
    if (!(edit.start >= 0 && edit.start <= edit.end && edit.end <= document.source.length))
      throw new CaseError(`${at}: an edit at ${edit.start}-${edit.end} is not in the source`)
    if (document.source.slice(edit.start, edit.end) === edit.text)
      throw new CaseError(`${at}: an edit at ${edit.start}-${edit.end} changes nothing`)
  }
}

function checkFixed<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  text: string,
  format: Format,
  options: Options
): void {
  const {document, findings} = run(rule, text, format, options)
  const left = findings.filter(({fix}) => fix !== undefined)
  if (left.length > 0)
    throw new CaseError(`The fixed text still asks for a fix:\n${writeFindings(document, left)}in\n${fenced(text)}`)
}

function checkWrapped<Options, Kind extends string>(rule: Rule<Options, Kind>, testCase: Case, name: string): void {
  if (!isWrapperName(name)) throw new CaseError(`There is no wrapper \`${name}\`: they are ${wrapperNames.join(', ')}`)
  const source = testCase.source.text
  const options = optionsOf(rule, testCase)
  const plain = run(rule, source, testCase.format, options)
  if (name === 'retext') {
    if (testCase.format !== 'text') return
    const optionsGiven: unknown = testCase.options && JSON.parse(testCase.options.text)
    const actual = runPlugin(rule, source, optionsGiven)
    const expected = writeFindings(plain.document, plain.findings)
    if (actual !== expected) throw new CaseError('As a retext plugin, the findings differ', expected, actual)
    return
  }
  const wrapped = wrappers[name](source, testCase.format)
  if (wrapped === undefined) return
  const {document, findings} = run(rule, wrapped.source, testCase.format, options)
  const expected = writeFindings(
    document,
    plain.findings.map((finding) => shift(finding, wrapped))
  )
  const actual = writeFindings(document, findings)
  if (actual !== expected)
    throw new CaseError(`In the wrapper \`${name}\` the findings differ:\n${fenced(wrapped.source)}`, expected, actual)
  for (const finding of findings) checkFinding(document, finding)
  checkWrappedFix(name, wrapped, {document, findings}, plain, testCase.format)
}

/** A fix makes of the wrapped text what the wrapper makes of the fixed text. */
function checkWrappedFix(name: WrapperName, wrapped: Wrapped, dressed: Run, plain: Run, format: Format): void {
  // An entity or a line prefix inside an edit leaves the finding without its fix, by design.
  if (dressed.findings.some(({fix}, index) => (fix === undefined) !== (plain.findings[index]!.fix === undefined)))
    return
  const fixed = applyFixes(plain.document.source, plain.findings, {safety: 'suggest'}).text
  const again = name === 'retext' ? undefined : wrappers[name](fixed, format)
  if (again === undefined) return
  const expected = textOf(parseDocument(again.source, {format}))
  const actual = textOf(
    parseDocument(applyFixes(dressed.document.source, dressed.findings, {safety: 'suggest'}).text, {format})
  )
  if (actual !== expected)
    throw new CaseError(
      `In the wrapper \`${name}\` the fixed text differs:\n${fenced(wrapped.source)}`,
      expected,
      actual
    )
}

function textOf(document: ProseDocument): string {
  return document.blocks.map(({type, text}) => `${type}: ${text}\n`).join('')
}

function shift(finding: Finding, {start, end}: Wrapped): Finding {
  const from = start(finding.start)
  return {...finding, start: from, end: finding.end === finding.start ? from : end(finding.end)}
}

function isWrapperName(name: string): name is WrapperName {
  return (wrapperNames as readonly string[]).includes(name)
}
