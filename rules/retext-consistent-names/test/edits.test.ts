import {readdirSync, readFileSync} from 'node:fs'
import {namesOf} from '@copydesk/names'
import {parseDocument, updateDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {expect, test} from 'vitest'
import {rule} from '../src/index.ts'

const folder = new URL('../../../fixtures/articles/', import.meta.url)
const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .slice(0, 24)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

const glossary = [{name: 'Claudia Brandt', never: [], also: [], distinct: []}]

test.each([
  ['alone', {glossary: [], seen: {}}],
  ['with a glossary', {glossary, seen: {}}]
])('after each edit the same is found as in a text that is read anew, %s', (_, options) => {
  const random = randomFrom(7)
  let document = parseDocument(articles.join('\n\n'))
  runRule(rule, document, options)
  for (let edit = 0; edit < 60; edit++) {
    const {source} = document
    const start = random(source.length)
    const end = Math.min(source.length, start + random(edit % 10 === 9 ? 2000 : 12))
    const from = random(source.length)
    const texts = ['', 'e', ' Then Claudia', '\n\n', source.slice(from, from + random(edit % 7 === 6 ? 3000 : 60))]
    document = updateDocument(document, [{start, end, text: texts[random(texts.length)]!}])
    const anew = parseDocument(document.source)
    expect(runRule(rule, document, options)).toEqual(runRule(rule, anew, options))
    expect([...namesOf(document).forms.keys()]).toEqual([...namesOf(anew).forms.keys()])
  }
})

test('what an edit does not touch is kept', () => {
  const before = parseDocument('Anna Kettering paints.\n\nPaul Osei sings.\n\nMrs. Kettering sells.')
  const old = namesOf(before).forms
  const after = updateDocument(before, [{start: 4, end: 4, text: 'belle'}])
  const fresh = namesOf(after).forms
  expect(fresh.get('Osei')).toBe(old.get('Osei'))
  expect(fresh.get('Kettering')).not.toBe(old.get('Kettering'))
  expect(fresh.get('Kettering')!.firsts.has('Annabelle')).toBe(true)
  expect(old.get('Kettering')!.firsts.has('Annabelle')).toBe(false)
})

/** Numerical Recipes’ linear congruence: the same numbers at every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
