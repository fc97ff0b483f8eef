import fs from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import dictionaryEn from 'dictionary-en'
import retextEnglish from 'retext-english'
import retextSpell from 'retext-spell'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {expect, it} from 'vitest'
import {rule} from '../src/index.ts'

/**
 * In words of small letters the rule finds what plain retext-spell with dictionary-en finds, no more and no less. (With
 * `max: 0` it would look for thirty suggestions; with 1 it looks for one.)
 */
const spell = unified().use(retextEnglish).use(retextSpell, {dictionary: dictionaryEn, max: 1}).use(retextStringify)

const folder = fileURLToPath(new URL('../../../fixtures/articles/', import.meta.url))
const articles = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name): [string, string] => [name, fs.readFileSync(folder + name, 'utf8')])

/** A slip in every ninth word: a letter left out, doubled, or swapped with the next. */
function misspell(text: string): string {
  let count = 0
  return text.replace(/(?<![\p{L}’'-])[a-z]{4,}(?![\p{L}’'])/gu, (word) => {
    if (++count % 9 > 0) return word
    const at = 1 + (count % (word.length - 2))
    const rest = word.slice(at + 1)
    return word.slice(0, at) + [rest, word[at]! + word[at]! + rest, rest[0]! + word[at]! + rest.slice(1)][count % 3]
  })
}

const isSmall = (word: string) => /^[a-z][a-z'’‐-]*$/.test(word)

function theirs(text: string) {
  const file = spell.processSync(text)
  return file.messages.flatMap(({place, actual}) => {
    if (actual === undefined || place === undefined || !('start' in place)) return []
    return [{start: place.start.offset!, end: place.end.offset!, word: actual}]
  })
}

function ours(text: string) {
  const findings = runRule(rule, parseDocument(text), {ignore: [], suggest: false})
  return findings.filter(({actual}) => isSmall(actual)).map(({start, end, actual}) => ({start, end, word: actual}))
}

type Found = ReturnType<typeof ours>[number]
const hasOneIn = (found: readonly Found[]) => (word: Found) =>
  found.some(({start, end}) => start < word.end && word.start < end)

const found = {untouched: 0, misspelt: 0}

it.each(articles)('%s', (_, article) => {
  for (const [name, text] of [
    ['untouched', article],
    ['misspelt', misspell(article)]
  ] as const) {
    const [left, right] = [ours(text), theirs(text)]
    found[name] += left.length
    expect(left.filter((word) => !hasOneIn(right)(word))).toEqual([])
    const small = right.filter(({word}) => isSmall(word))
    expect(small.filter((word) => !hasOneIn(left)(word))).toEqual([])
  }
})

it('has found something to compare', () => {
  expect(found.untouched).toBeGreaterThan(20)
  expect(found.misspelt).toBeGreaterThan(500)
})
