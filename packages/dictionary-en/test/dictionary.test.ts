import fs from 'node:fs'
import {fileURLToPath} from 'node:url'
import dictionaryEn from 'dictionary-en'
// @ts-expect-error: it has no types.
import nspell from 'nspell'
import {beforeAll, describe, expect, it, test} from 'vitest'
import {encode} from '../src/encode.ts'
import {createDictionary, type Dictionary, dictionary} from '../src/index.ts'

describe('a small dictionary', () => {
  const {has} = createDictionary(encode(["o'clock", 'harbor', "harbor's", 'London', "Kinko's", 'NATO', 'iOS']))

  it.each([
    ['harbor', 'Harbor', 'HARBOR', 'hArBor'],
    ["harbor's", 'harbor’s', 'Harbor’s', "HARBOR'S"],
    ["o'clock", 'o’clock', "O'CLOCK"],
    ['London', 'LONDON'],
    ["Kinko's", 'Kinko’s'],
    ['NATO', 'iOS'],
    ['10th', '111th', '21st', '1002nd', '53rd', '20TH', '19th-century']
  ])('has %s and its like', (...words) => expect(words.filter((word) => !has(word))).toEqual([]))

  it.each([
    ['', ' ', "'", '’s', "'s"],
    ['harbour', 'harb', 'harbors'],
    ['london', "London's", "NATO's", "Kinko's's"],
    ['nato', 'Nato', 'ios', 'IOS', 'Kinko'],
    ['1th', '2th', '11st', '12nd', '21th', '1st-', '4.0']
  ])('has not “%s” and its like', (...words) => expect(words.filter((word) => has(word))).toEqual([]))
})

describe('the file', () => {
  const bytes = encode(['harbor', 'pier'])

  it('is the same in whatever order the words come, each however often', () => {
    expect(encode(['pier', 'harbor', 'pier'])).toEqual(bytes)
  })

  it('may lie anywhere in memory', () => {
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(createDictionary(shifted.subarray(1)).has('pier')).toBe(true)
  })

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('<!doctype html><title>Not found</title>')],
    ['a part of it', bytes.subarray(0, bytes.length - 1)]
  ])('is not %s', (_, wrong) => expect(() => createDictionary(wrong)).toThrow('not the bytes of a dictionary'))

  it('takes no word that it could not hold', () => {
    expect(() => encode(['naïve'])).toThrow('`naïve` is not of 1 to 127 ASCII characters')
    expect(() => encode(['a'.repeat(128)])).toThrow()
    expect(() => encode([''])).toThrow()
  })
})

describe('agrees with nspell', () => {
  let spell: {correct(word: string): boolean; data: Record<string, unknown>}
  let ours: Dictionary

  beforeAll(() => {
    spell = nspell(dictionaryEn)
    ours = dictionary()
  })

  const differing = (words: readonly string[]) => words.filter((word) => spell.correct(word) !== ours.has(word))

  test('on every word of the dictionary, in four cases and with both apostrophes', () => {
    const words = Object.keys(spell.data)
    expect(words).toHaveLength(123_702)
    const dressed = words.flatMap((word) => [
      word,
      word.toLowerCase(),
      word.toUpperCase(),
      word.charAt(0).toUpperCase() + word.slice(1),
      word.replaceAll("'", '’'),
      `${word}’s`
    ])
    expect(differing(dressed)).toEqual([])
  })

  test('on 20,000 words of READMEs', {timeout: 60_000}, () => {
    const words = wordsOfReadmes(20_000)
    expect(words).toHaveLength(20_000)
    expect(differing(words)).toEqual([])
    const known = words.filter((word) => ours.has(word)).length
    expect(known).toBeGreaterThan(5000)
    expect(known).toBeLessThan(15_000)
  })

  test('on 20,000 words with one slip', () => {
    const words = Object.keys(spell.data).filter((_, at) => at % 6 === 0)
    const slips = words.map((word, at) => {
      const place = (at * 7) % word.length
      const letter = String.fromCharCode(97 + (at % 26))
      return word.slice(0, place) + (at % 2 === 0 ? letter : '') + word.slice(place + (at % 3 === 0 ? 0 : 1))
    })
    expect(slips.length).toBeGreaterThan(20_000)
    expect(differing(slips)).toEqual([])
  })

  test('on ordinal numbers', () => {
    const numbers = Array.from({length: 1300}, (_, number) => number)
    expect(
      differing(numbers.flatMap((number) => ['st', 'nd', 'rd', 'th', 'TH', 'x'].map((end) => `${number}${end}`)))
    ).toEqual([])
  })
})

/** The first different words of the READMEs that are installed, in the order of their paths. */
function wordsOfReadmes(count: number): string[] {
  const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url))
  const packages = fs
    .readdirSync(modules)
    .sort()
    .flatMap((name) =>
      name.startsWith('@') ? fs.readdirSync(modules + name).map((each) => `${name}/${each}`) : [name]
    )
  const words = new Set<string>()
  for (const each of packages)
    for (const name of ['README.md', 'readme.md']) {
      if (!fs.existsSync(`${modules}${each}/${name}`)) continue
      const text = fs.readFileSync(`${modules}${each}/${name}`, 'utf8')
      for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
        words.add(word)
        if (words.size === count) return [...words]
      }
    }
  return [...words]
}
