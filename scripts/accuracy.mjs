#!/usr/bin/env node
/**
 * Measures the rules on the labelled articles: `npm run accuracy`.
 *
 *   --check   fail if a rule is below its floor in fixtures/accuracy.json (CI does)
 *   --write   record what is measured as the new floors
 *   --list    name each miss and each false alarm
 */
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {lintText} from '@copydesk/engine'
import {formatOf} from '@copydesk/prose'
import {labelOf, score} from './accuracy/score.mjs'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const floorsFile = path.join(fixtures, 'accuracy.json')
const flags = new Set(process.argv.slice(2))

const articles = [...goldFiles(fixtures), ...goldFiles(path.join(fixtures, 'articles'))].map(readArticle)
const {tallies, misses, falseAlarms} = score(articles)
const figures = Object.fromEntries(
  [...tallies]
    .filter(([name]) => !name.includes('/'))
    .sort()
    .map(([name, tally]) => [name, percentages(tally)])
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
    start: message.place.start.offset,
    end: message.place.end.offset,
    reason: message.reason,
    ...(message.fix && {edits: message.fix.edits})
  }))
  return {file: gold.file, text, slips: gold.errors, alarms}
}

/** @param {import('./accuracy/score.mjs').Tally} tally */
function percentages(tally) {
  return {
    precision: percentage(tally.right, tally.right + tally.wrong),
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
  const show = (/** @type {number | null} */ value) => (value === null ? '-' : value.toFixed(1)).padStart(7)
  console.log(
    `${articles.length} articles, ${articles.filter((article) => article.slips.length === 0).length} of them correct\n`
  )
  console.log(`${'rule'.padEnd(34)}slips  found  false precision  recall  right fixes (of)`)
  for (const [name, tally] of [...tallies].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const kind = name.includes('/')
    const {precision, recall, rightFixes} = percentages(tally)
    console.log(
      `${(kind ? `  ${name.slice(name.indexOf('/') + 1)}` : name).padEnd(34)}${String(tally.slips).padStart(5)}${String(tally.found).padStart(7)}` +
        `${(kind ? '' : String(tally.wrong)).padStart(7)}${kind ? ' '.repeat(10) : show(precision).padStart(10)}${show(recall).padStart(8)}` +
        `${show(rightFixes).padStart(10)} (${tally.fixes})`
    )
  }
}

function list() {
  for (const [index, slip] of misses)
    console.log(
      `missed: ${articles[index]?.file}:${slip.start} ${slip.rule}/${slip.kind} ${JSON.stringify(slip.actual)}`
    )
  for (const [index, alarm] of falseAlarms)
    console.log(`false: ${articles[index]?.file}:${alarm.start} ${alarm.rule} ${alarm.reason}`)
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
