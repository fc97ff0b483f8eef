// Fits the weights of src/weights.ts to labelled documents: npm run fit -w rules/retext-consistent-names -- FILES
//
// FILES: folders of NAME.gold.json with the articles beside them (as in fixtures/articles), and .jsonl files whose lines are
// {format, text, errors: [{rule: 'names', actual, expected}]}. Every pair that no gate forbids is one example: it should be reported if
// the document labels one of the two as a slip for the other. Documents without labels count as free of slips. The weights that are in use
// are what the new ones are drawn to: what the documents say little of stays as it is. Build first.
import fs from 'node:fs'
import path from 'node:path'
import {namesOf} from '@copydesk/names'
import {parseDocument} from '@copydesk/prose'
import {candidatesOf} from '../dist/candidate.js'
import {bestSpelled, possiblePairs} from '../dist/finders/variants.js'
import {closePairs} from '../dist/pair.js'
import {factsOf} from '../dist/score.js'
import {threshold, weights} from '../dist/weights.js'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: npm run fit -w rules/retext-consistent-names -- FOLDER_OR_JSONL...')
  process.exit(2)
}

/** How strongly the weights in use hold on, in examples. */
const hold = 4

/** Paths are given from where the command is typed, not from the package. */
const cwd = process.env.INIT_CWD ?? process.cwd()
const formats = {txt: 'text', md: 'markdown'}

/** @param {string} file */
function read(file) {
  if (file.endsWith('.jsonl'))
    return fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return fs
    .readdirSync(file)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => JSON.parse(fs.readFileSync(path.join(file, name), 'utf8')))
    .map((gold) => ({...gold, text: fs.readFileSync(path.join(file, gold.file), 'utf8')}))
}

const facts = Object.keys(weights)

/** The examples of a document, and how many of its slips no pair stands for. */
function examplesOf({text, format, errors = []}) {
  const slips = errors.filter(
    ({rule, expected}) => (rule === undefined || rule === 'names') && typeof expected === 'string'
  )
  const labelled = new Set(slips.flatMap(({actual, expected}) => [`${actual} ${expected}`, `${expected} ${actual}`]))
  const {forms} = namesOf(parseDocument(text, {format: formats[format] ?? format}))
  const found = new Set()
  const examples = possiblePairs(closePairs(bestSpelled(candidatesOf(forms)))).map(({pair, link}) => {
    const [main, variant] = [pair.main.form.text, pair.variant.form.text]
    const key = `${variant} ${main}`
    const right = labelled.has(key)
    if (right) found.add(key).add(`${main} ${variant}`)
    const amounts = new Float64Array(facts.length)
    for (const [fact, amount] of factsOf(pair, link)) amounts[facts.indexOf(fact)] = amount
    return {amounts, right, name: `${variant} for ${main}`}
  })
  return {
    examples,
    lost: new Set(slips.map(({actual, expected}) => `${actual} ${expected}`).filter((key) => !found.has(key))).size
  }
}

const examples = []
let lost = 0
let documents = 0
for (const file of files)
  for (const document of read(path.resolve(cwd, file))) {
    const found = examplesOf(document)
    examples.push(...found.examples)
    lost += found.lost
    documents++
  }
const rightOnes = examples.filter(({right}) => right).length
console.log(
  `${documents} documents, ${examples.length} pairs, ${rightOnes} of them slips; ${lost} slips are in no pair (other kinds, or held back)`
)

const current = Float64Array.from(Object.values(weights))
const fitted = fit(examples, current)
table('as they are', current)
table('fitted', fitted)
console.log('\nfact                now   fitted')
for (const [at, fact] of facts.entries())
  console.log(`${fact.padEnd(14)} ${current[at].toFixed(2).padStart(8)} ${fitted[at].toFixed(2).padStart(8)}`)

/** Logistic regression by gradient descent, with a penalty on what parts a weight from the one in use. */
function fit(data, start) {
  const found = Float64Array.from(start)
  const spread = facts.map((_, at) => {
    const mean = data.reduce((sum, {amounts}) => sum + amounts[at], 0) / data.length
    return Math.sqrt(data.reduce((sum, {amounts}) => sum + (amounts[at] - mean) ** 2, 0) / data.length) || 1
  })
  const momentum = new Float64Array(facts.length)
  for (let round = 0; round < 3000; round++) {
    const gradient = facts.map((_, at) => hold * (found[at] - start[at]) * spread[at] ** 2)
    for (const {amounts, right} of data) {
      const error = 1 / (1 + Math.exp(-scoreOf(amounts, found))) - (right ? 1 : 0)
      for (let at = 0; at < facts.length; at++) if (amounts[at] !== 0) gradient[at] += error * amounts[at]
    }
    for (let at = 0; at < facts.length; at++) {
      momentum[at] =
        0.9 * momentum[at] - (0.02 * gradient[at]) / (spread[at] ** 2 * data.length * 0.25 + hold * spread[at] ** 2)
      found[at] += momentum[at]
    }
  }
  return found
}

function scoreOf(amounts, by) {
  let score = 0
  for (let at = 0; at < facts.length; at++) score += amounts[at] * by[at]
  return score
}

/** Precision and recall of the pairs over the threshold; recall among all labelled pairs, the lost ones too. */
function table(title, by) {
  console.log(`\n${title}\nthreshold  precision  recall  false`)
  for (const limit of [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4]) {
    const over = examples.filter(({amounts}) => scoreOf(amounts, by) >= limit)
    const right = over.filter((example) => example.right).length
    const share = (count, all) => (all === 0 ? '-' : ((100 * count) / all).toFixed(1)).padStart(9)
    console.log(
      `${String(limit).padStart(9)}  ${share(right, over.length)}  ${share(right, rightOnes + lost).slice(2)}  ${String(over.length - right).padStart(5)}${limit === threshold ? '  in use' : ''}`
    )
  }
}
