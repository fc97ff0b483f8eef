import fs from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

interface Range {
  start: number
  end: number
}

interface Slip extends Range {
  rule: string
  kind: string
  actual: string
  expected: string | null
  insert?: {at: number; text: string}[]
  anyOf?: (Range & {actual: string})[]
  ambiguous?: boolean
  group?: string
  region?: Range
}

/** The kinds of the labels, by rule; fixtures/README.md describes them. */
const kinds: Record<string, readonly string[]> = {
  names: [
    'case',
    'diacritics',
    'first-name',
    'homophone',
    'hyphenation',
    'joined',
    'mixed-up-people',
    'org-drift',
    'phonetic',
    'split',
    'transliteration',
    'transposition',
    'typo'
  ],
  quotes: [
    'doubled',
    'mismatched',
    'mixed-straight',
    'not-reopened',
    'unclosed',
    'unopened',
    'wrong-apostrophe',
    'wrong-direction'
  ],
  bullets: [
    'double-marker',
    'empty-bullet',
    'missing-bullet',
    'missing-space',
    'mixed-marker',
    'mixed-numbering',
    'numbering',
    'run-in',
    'stray-bullet'
  ],
  unfinished: ['dangling-lead-in', 'empty-list', 'no-final-punctuation', 'trailing-off', 'truncated'],
  'duplicate-heading': ['section-heading-repeated', 'standfirst-repeated', 'title-repeated']
}

/** What a text of somebody else’s would carry: agencies, rights, licences. */
const borrowed = /©|all rights reserved|reuters|associated press|\bAFP\b|\bCC[ -]BY|wikipedia|reprinted/i

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const articles = [fixtures, `${fixtures}articles/`].flatMap((folder) =>
  fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => {
      const gold: {file: string; errors: Slip[]} = JSON.parse(fs.readFileSync(folder + file, 'utf8'))
      return {...gold, label: file, folder, text: fs.readFileSync(folder + gold.file, 'utf8')}
    })
)
const readme = fs.readFileSync(`${fixtures}README.md`, 'utf8')

describe.each(articles.map((article) => [article.file, article] as const))('%s', (_, {errors, file, label, text}) => {
  it('has a label of its own name', () => {
    expect(label).toBe(file.replace(/\.\w+$/, '.gold.json'))
  })

  it('is labelled at places that hold what the label says', () => {
    for (const slip of errors) {
      expect(text.slice(slip.start, slip.end)).toBe(slip.actual)
      expect(slip.end).toBeGreaterThan(slip.start)
      for (const place of slip.anyOf ?? []) expect(text.slice(place.start, place.end)).toBe(place.actual)
      for (const {at, text: missing} of slip.insert ?? []) {
        expect(missing).not.toBe('')
        expect(at).toBeLessThanOrEqual(text.length)
      }
      if (slip.region) {
        expect(slip.region.start).toBeLessThanOrEqual(slip.start)
        expect(slip.region.end).toBeGreaterThanOrEqual(slip.end)
      }
    }
  })

  it('has labels of known kinds that change something', () => {
    for (const {rule, kind, actual, expected, ambiguous, anyOf} of errors) {
      expect(kinds[rule]).toContain(kind)
      expect(expected).not.toBe(actual)
      expect(ambiguous === true).toBe(anyOf !== undefined)
    }
  })

  it('has no label twice', () => {
    const places = errors.map(({rule, start, end}) => `${rule} ${start} ${end}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it('is our own', () => {
    expect(text).not.toMatch(borrowed)
  })
})

describe('the articles together', () => {
  it('are all labelled', () => {
    const labelled = new Set(articles.map(({file}) => file))
    const texts = fs.readdirSync(`${fixtures}articles`).filter((file) => !file.endsWith('.gold.json'))
    expect(texts.filter((file) => !labelled.has(file))).toEqual([])
  })

  it('come in every format', () => {
    const formats = new Set(articles.map(({file}) => file.slice(file.lastIndexOf('.') + 1)))
    expect([...formats].sort()).toEqual(['html', 'md', 'mdx', 'txt'])
  })

  it.each(Object.keys(kinds))('have at least sixty slips of %s', (rule) => {
    const slips = articles.flatMap(({errors}) =>
      errors.filter(
        (slip, index) =>
          slip.rule === rule &&
          (slip.group === undefined || errors.findIndex(({group}) => group === slip.group) === index)
      )
    )
    expect(slips.length).toBeGreaterThanOrEqual(60)
  })

  it('are correct in at least thirty cases', () => {
    expect(articles.filter(({errors}) => errors.length === 0).length).toBeGreaterThanOrEqual(30)
  })

  it('have their kinds of labels described', () => {
    for (const kind of Object.values(kinds).flat()) expect(readme).toContain(`\`${kind}\``)
  })
})
