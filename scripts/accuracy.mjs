#!/usr/bin/env node
/**
 * Measures the rules on the labelled articles: `npm run accuracy`.
 *
 *   --check   fail if a rule is below its floor in fixtures/accuracy.json (CI does)
 *   --write   record what is measured as the new floors
 *   --list    name each miss, each false alarm and each wrong fix
 *
 * A share is followed by its lower 90 % bound, for the articles are few.
 */
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {lintText} from '@copydesk/engine'
import {formatOf} from '@copydesk/prose'
import {lowerBound} from './accuracy/bound.mjs'
import {labelOf, score} from './accuracy/score.mjs'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const floorsFile = path.join(fixtures, 'accuracy.json')
const flags = new Set(process.argv.slice(2))

const articles = [...goldFiles(fixtures), ...goldFiles(path.join(fixtures, 'articles'))].map(readArticle)
const correct = articles.filter(({slips}) => slips.length === 0)
const correctWords = correct.reduce((sum, {text}) => sum + wordsIn(text), 0)
const {slipTallies, alarmTallies, misses, falseAlarms, wrongFixes} = score(articles)
const figures = Object.fromEntries(
  [...slipTallies]
    .filter(([name]) => !name.includes('/'))
    .sort(byName)
    .map(([rule, tally]) => [rule, floorsOf(rule, tally)])
)

print()
if (flags.has('--list')) list()
if (flags.has('--write')) fs.writeFileSync(floorsFile, `${JSON.stringify(figures, undefined, 2)}\n`)
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
  const alarms = lintText(text, formatOf(gold.file) ?? 'text').map((message) => ({
    rule: labelOf(message.source),
    kind: message.ruleId,
    start: message.place.start.offset,
    end: message.place.end.offset,
    reason: message.reason,
    ...(message.fix && {edits: message.fix.edits})
  }))
  return {file: gold.file, text, slips: gold.errors, alarms}
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
function floorsOf(rule, tally) {
  const {right, wrong} = alarmTallies.get(rule) ?? {right: 0, wrong: 0}
  return {
    precision: percentage(right, right + wrong),
    recall: percentage(tally.found, tally.slips),
    rightFixes: percentage(tally.rightFixes, tally.fixes)
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
  console.log(
    `${articles.length} articles, ${correct.length} of them correct (${correctWords} words); behind each share its lower 90 % bound\n`
  )
  console.log('slips by the kind of the label      slips  found          recall     fixes           right')
  for (const [name, {slips, found, fixes, rightFixes}] of [...slipTallies].sort(byName))
    console.log(
      `${title(name)}${column(slips, 7)}${column(found, 7)}${share(found, slips)}${column(fixes, 10)}${share(rightFixes, fixes)}`
    )
  console.log('\nmessages by the kind of the rule    right  false       precision     false in 1,000 correct words')
  for (const [name, {right, wrong, wrongInCorrect}] of [...alarmTallies].sort(byName))
    console.log(
      `${title(name)}${column(right, 7)}${column(wrong, 7)}${share(right, right + wrong)}${column(((1000 * wrongInCorrect) / correctWords).toFixed(2), 10)} (${wrongInCorrect})`
    )
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
  if (whole === 0) return column('-', 16)
  return column(`${percentage(part, whole)?.toFixed(1)} (≥ ${(100 * lowerBound(part, whole)).toFixed(1)})`, 16)
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
}

function check() {
  const floors = JSON.parse(fs.readFileSync(floorsFile, 'utf8'))
  const low = Object.entries(floors).flatMap(([rule, floor]) =>
    Object.entries(floor)
      .filter(([what, least]) => least !== null && (figures[rule]?.[/** @type {'recall'} */ (what)] ?? 0) < least)
      .map(([what, least]) => `${rule}: ${what} is below its floor of ${least}`)
  )
  for (const line of low) console.error(line)
  if (low.length > 0) process.exitCode = 1
}
