#!/usr/bin/env node
/**
 * Measures the rules on the labelled articles: `npm run accuracy`.
 *
 *   --check   fail if a rule is worse than fixtures/accuracy.json says (CI does)
 *   --write   record what is measured there and in the README of each rule
 *   --list    name each miss, each false alarm and each wrong fix
 *
 * A share is followed by its lower 90 % bound, for the articles are few. Correct words are those of the correct articles
 * and of the others once their slips are mended.
 */
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {lintText} from '@copydesk/engine'
import {formatOf} from '@copydesk/prose'
import {lowerBound} from './accuracy/bound.mjs'
import {mend} from './accuracy/mend.mjs'
import {writeTable} from './accuracy/readme.mjs'
import {labelOf, labels, score} from './accuracy/score.mjs'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const floorsFile = path.join(fixtures, 'accuracy.json')
const flags = new Set(process.argv.slice(2))

const articles = [...goldFiles(fixtures), ...goldFiles(path.join(fixtures, 'articles'))].map(readArticle)
const correct = articles.map(mended)
const correctWords = correct.reduce((sum, {text}) => sum + wordsIn(text), 0)
const inCorrect = score(correct)
const {slipTallies, alarmTallies, misses, falseAlarms, wrongFixes} = score(articles)
const figures = Object.fromEntries(
  [...slipTallies]
    .filter(([name]) => !name.includes('/'))
    .sort(byName)
    .map(([rule, tally]) => [rule, figuresOf(rule, tally)])
)

print()
if (flags.has('--list')) list()
if (flags.has('--write')) record()
if (flags.has('--check')) check()

/** @param {string} folder */
function goldFiles(folder) {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => path.join(folder, file))
}

/** @param {string} goldFile */
function readArticle(goldFile) {
  const gold = JSON.parse(fs.readFileSync(goldFile, 'utf8'))
  const text = fs.readFileSync(path.join(path.dirname(goldFile), gold.file), 'utf8')
  return {file: gold.file, text, slips: gold.errors, alarms: alarmsIn(gold.file, text)}
}

/**
 * @param {ReturnType<typeof readArticle>} article
 * @returns {ReturnType<typeof readArticle>} The article without its slips, so that each alarm in it is false.
 */
function mended({file, text, slips}) {
  const correct = mend(text, slips)
  return {file, text: correct, slips: [], alarms: alarmsIn(file, correct)}
}

/**
 * @param {string} file
 * @param {string} text
 */
function alarmsIn(file, text) {
  return lintText(text, formatOf(file) ?? 'text').map((message) => ({
    rule: labelOf(message.source),
    kind: message.ruleId,
    start: message.place.start.offset,
    end: message.place.end.offset,
    reason: message.reason,
    ...(message.fix && {edits: message.fix.edits})
  }))
}

/** @param {string} text */
function wordsIn(text) {
  return text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)?.length ?? 0
}

/**
 * @param {[string, unknown]} left
 * @param {[string, unknown]} right
 */
function byName([left], [right]) {
  return left < right ? -1 : 1
}

/**
 * @param {string} rule
 * @param {import('./accuracy/score.mjs').SlipTally} tally
 */
function figuresOf(rule, tally) {
  const {right, wrong} = alarmTallies.get(rule) ?? {right: 0, wrong: 0}
  return {
    precision: percentage(right, right + wrong),
    recall: percentage(tally.found, tally.slips),
    rightFixes: percentage(tally.rightFixes, tally.fixes),
    falseInCorrect: inCorrect.alarmTallies.get(rule)?.wrong ?? 0
  }
}

/**
 * Down to a tenth, so that a floor never asks for more than was measured.
 *
 * @param {number} part
 * @param {number} whole
 */
function percentage(part, whole) {
  return whole === 0 ? null : Math.floor((1000 * part) / whole) / 10
}

function print() {
  const clean = articles.filter(({slips}) => slips.length === 0).length
  console.log(`${articles.length} articles, ${clean} of them correct; behind each share its lower 90 % bound\n`)
  console.log('slips by the kind of the label      slips  found          recall     fixes           right')
  for (const [name, {slips, found, fixes, rightFixes}] of [...slipTallies].sort(byName))
    console.log(
      `${title(name)}${column(slips, 7)}${column(found, 7)}${share(found, slips)}${column(fixes, 10)}${share(rightFixes, fixes)}`
    )
  console.log(
    `\nmessages by the kind of the rule    right  false       precision     false in 1,000 of ${correctWords} correct words`
  )
  for (const name of [...new Set([...alarmTallies.keys(), ...inCorrect.alarmTallies.keys()])].sort()) {
    const {right, wrong} = alarmTallies.get(name) ?? {right: 0, wrong: 0}
    const more = inCorrect.alarmTallies.get(name)?.wrong ?? 0
    console.log(
      `${title(name)}${column(right, 7)}${column(wrong, 7)}${share(right, right + wrong)}${column(((1000 * more) / correctWords).toFixed(2), 10)} (${more})`
    )
  }
}

/** @param {string} name */
function title(name) {
  const slash = name.indexOf('/')
  return (slash < 0 ? name : `  ${name.slice(slash + 1)}`).padEnd(34)
}

/**
 * @param {number | string} value
 * @param {number} width
 */
function column(value, width) {
  return String(value).padStart(width)
}

/**
 * @param {number} part
 * @param {number} whole
 */
function share(part, whole) {
  return column(bounded(part, whole), 16)
}

/**
 * @param {number} part
 * @param {number} whole
 */
function bounded(part, whole) {
  if (whole === 0) return '-'
  return `${percentage(part, whole)?.toFixed(1)} (≥ ${(100 * lowerBound(part, whole)).toFixed(1)})`
}

function list() {
  for (const [what, slips] of /** @type {const} */ ([
    ['missed', misses],
    ['wrong fix', wrongFixes]
  ]))
    for (const [index, slip] of slips)
      console.log(
        `${what}: ${articles[index]?.file}:${slip.start} ${slip.rule}/${slip.kind} ${JSON.stringify(slip.actual)}`
      )
  for (const [index, alarm] of falseAlarms)
    console.log(`false: ${articles[index]?.file}:${alarm.start} ${alarm.rule}/${alarm.kind} ${alarm.reason}`)
  for (const [index, alarm] of inCorrect.falseAlarms)
    if (articles[index]?.slips.length !== 0)
      console.log(`false once mended: ${articles[index]?.file} ${alarm.rule}/${alarm.kind} ${alarm.reason}`)
}

function record() {
  fs.writeFileSync(floorsFile, `${JSON.stringify(figures, undefined, 2)}\n`)
  for (const [source, rule] of Object.entries(labels)) {
    const {slips, found, fixes, rightFixes} = slipTallies.get(rule) ?? {slips: 0, found: 0, fixes: 0, rightFixes: 0}
    const {right, wrong} = alarmTallies.get(rule) ?? {right: 0, wrong: 0}
    writeTable(fileURLToPath(new URL(`../rules/${source}/README.md`, import.meta.url)), [
      ['slips in our articles', String(slips)],
      ['precision, %', bounded(right, right + wrong)],
      ['recall, %', bounded(found, slips)],
      ['right fixes, %', bounded(rightFixes, fixes)],
      [`false alarms in ${correctWords} correct words`, String(figures[rule]?.falseInCorrect ?? 0)]
    ])
  }
}

function check() {
  /** @type {Record<string, Record<string, number | null>>} */
  const recorded = JSON.parse(fs.readFileSync(floorsFile, 'utf8'))
  const worse = Object.entries(recorded).flatMap(([rule, limits]) =>
    Object.entries(limits).flatMap(([what, limit]) => {
      const value = figures[rule]?.[/** @type {'recall'} */ (what)] ?? 0
      if (limit === null) return []
      if (what === 'falseInCorrect')
        return value > limit ? `${rule}: ${value} false alarms in correct text, ${limit} were recorded` : []
      return value < limit ? `${rule}: ${what} is below its floor of ${limit}` : []
    })
  )
  for (const line of worse) console.error(line)
  if (worse.length > 0) process.exitCode = 1
}
