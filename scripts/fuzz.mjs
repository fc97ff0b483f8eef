#!/usr/bin/env node
/**
 * Throws random and mutated documents in every format at all rules and the fixer: `npm run fuzz [count] [seed]`.
 *
 * Each must hold: no crash; no document takes longer than its limit; every range lies in the text, and `actual` is what
 * stands there; fixing what has been fixed changes nothing. What fails is made small and printed; exit code 1.
 */
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {fixSource, lintText} from '@copydesk/engine'
import {mutate} from './fuzz/mutate.mjs'
import {random} from './fuzz/random.mjs'
import {smaller} from './fuzz/smaller.mjs'

/** @typedef {'text' | 'markdown' | 'mdx' | 'html'} Format */

const count = Number(process.argv[2] ?? 100_000)
const seed = Number(process.argv[3] ?? 1)
/** CPU time in microseconds, for documents of a few thousand characters: what else the machine does has no say. */
const limit = 3_000_000
/** @type {readonly Format[]} */
const formats = ['text', 'markdown', 'mdx', 'html']

const root = fileURLToPath(new URL('../', import.meta.url))
const articles = fs
  .readdirSync(path.join(root, 'fixtures'), {recursive: true, encoding: 'utf8'})
  .filter((file) => /\.(?:txt|md|mdx|html)$/.test(file))
  .sort()
  .map((file) => fs.readFileSync(path.join(root, 'fixtures', file), 'utf8'))

/** @type {Map<string, string>} */
const failures = new Map()
for (let index = 0; index < count; index++) {
  // A generator for each document, so that any one can be made again by itself.
  const next = random(seed * 1_000_003 + index)
  const format = /** @type {Format} */ (formats[next(formats.length)])
  const text = mutate(articles, next)
  const problem = problemOf(text, format)
  if (problem === undefined || failures.has(`${format}: ${problem}`)) continue
  const small = smaller(text, (shorter) => problemOf(shorter, format) === problem)
  failures.set(`${format}: ${problem}`, small)
  console.log(`document ${index}, ${format}: ${problem}\n${JSON.stringify(small)}\n`)
}
console.log(`${count} documents, seed ${seed}: ${failures.size === 0 ? 'nothing failed' : `${failures.size} failures`}`)
process.exitCode = failures.size === 0 ? 0 : 1

/**
 * What does not hold of a document; undefined if all does.
 *
 * @param {string} text
 * @param {Format} format
 * @returns {string | undefined}
 */
function problemOf(text, format) {
  const start = process.cpuUsage()
  try {
    const source = text.startsWith('\uFEFF') ? text.slice(1) : text
    for (const {source: rule, ruleId, reason, place, actual} of lintText(text, format)) {
      if (ruleId === 'rule-crashed') return reason
      const [from, to] = [place.start.offset, place.end.offset]
      if (!(from >= 0 && from <= to && to <= source.length)) return `${rule}:${ruleId} lies outside the text`
      if (source.slice(from, to) !== actual) return `${rule}:${ruleId} is not what stands at its place`
    }
    for (const safety of /** @type {const} */ (['safe', 'suggest'])) {
      const once = fixSource(source, format, {}, safety)
      if (!once.stable) return `fixes never settle (${safety})`
      if (fixSource(once.text, format, {}, safety).text !== once.text) return `fixing twice (${safety}) changes more`
    }
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : error}`
  }
  if (process.cpuUsage(start).user > limit) return 'took too long'
  return
}
