import {parseDocument, updateDocument} from '@copydesk/prose'
import {describe, expect, test} from 'vitest'
import {blocksOf, namesOf} from '../src/index.ts'

const names = (text: string) =>
  [...namesOf(parseDocument(text)).mentions.values()].map(({tokens}) => tokens.map(({text}) => text).join(' '))
const form = (text: string, word: string) => namesOf(parseDocument(text)).forms.get(word)

describe('the names of a text', () => {
  test.each([
    ['President Claudia Brandt met Mr. Osei on Tuesday.', ['Claudia Brandt', 'Osei', 'Tuesday']],
    ['The play is by J. M. Okafor.', ['J. M. Okafor']],
    ['Ludwig van Aalst and Ana de la Vega sang.', ['Ludwig van Aalst', 'Ana de la Vega']],
    ['Ngozi Okoro-Bello’s map was wrong.', ['Ngozi Okoro Bello']],
    ['However, Anders left. Nobody saw Anders go.', ['Anders', 'Anders']],
    ['On Fridays Mbeki sings.', ['Mbeki']],
    [
      'Dr. Anne Pedersen of Hull University wrote twice about money to the Bank of England.',
      ['Anne Pedersen', 'Hull University', 'Bank of England']
    ],
    ['Theresa May and Judge March met in May.', ['Theresa May', 'March', 'May']],
    ['Mark Hartley waited. Will Hartley come?', ['Mark Hartley', 'Hartley']],
    ['It was NATO, I think. I’m sure.', []],
    ['Write to @Marlow or see Marlow.org.', []],
    ['the macOS release', []],
    ['', []]
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  test('one paragraph may have more names than a call may have arguments', () => {
    expect(namesOf(parseDocument('Ann said. '.repeat(150_000))).mentions.size).toBe(150_000)
  })

  test('names beside words in capitals', () => {
    const {runs, pairs} = namesOf(parseDocument('Shares of JP Morgan rose. Open AI, of Ohio, fell.')).blocks[0]!
    expect(pairs.map(({run, at}) => [run.tokens.map(({text}) => text).join(' '), runs[at]!.tokens[0]!.text])).toEqual([
      ['JP Morgan', 'Morgan'],
      ['Open AI', 'Open']
    ])
  })

  test('a possessive ending is outside the name', () => {
    const text = 'We read Sandu’s letter.'
    const [mention] = namesOf(parseDocument(text)).mentions.values()
    const [token] = mention!.tokens
    expect(text.slice(token!.start, token!.end)).toBe('Sandu')
    expect(token!.possessive).toBe(true)
  })

  test('an ordinary word at the start of a sentence is a name only where it acts as one', () => {
    expect(names('Gravel and sand lay in the yard.')).toEqual([])
    expect(names('Gravel said that she would stay.')).toEqual(['Gravel'])
  })
})

describe('what is known of a form', () => {
  const text = `President Maia Oddlef spoke. “We will wait,” Oddlef said in Tirana. The mayor of Tirana agreed.

J. Oddlef, her brother, did not.`

  test('introductions, titles and speech', () => {
    const oddlef = form(text, 'Oddlef')!
    expect(oddlef.uses).toHaveLength(3)
    expect([...oddlef.firsts]).toEqual([
      ['Maia', 1],
      ['J', 1]
    ])
    expect([...oddlef.titles]).toEqual([['President', 1]])
    expect(oddlef.person).toBeGreaterThan(1)
  })

  test('family names after a given name', () => {
    expect([...form(text, 'Maia')!.lasts]).toEqual([['Oddlef', 1]])
  })

  test('a nickname between the given name and the family name', () => {
    const oddlef = form('They asked William “Bill” Oddlef, and Oddlef said no.', 'Oddlef')!
    expect([...oddlef.firsts.keys()]).toEqual(['William', 'Bill'])
    expect(oddlef.alone).toBe(1)
  })

  test('places', () => {
    expect(form(text, 'Tirana')!.placed).toBe(1)
  })

  test('capitals that are forced are not counted as sure', () => {
    expect(form('Kettering paints. We met Kettering.', 'Kettering')).toMatchObject({sure: 1, alone: 2})
  })

  test('the same word in lower case', () => {
    expect(form('The Marsh Fund bought a marsh.', 'Marsh')).toMatchObject({lower: 1, institution: 1})
  })
})

test('all who ask for the names of a document get the same, unless they know of more', () => {
  const document = parseDocument('Anna Kettering paints.')
  const names = namesOf(document)
  expect(namesOf(document)).toBe(names)
  expect(namesOf(document, blocksOf('Paul Osei', 1)).forms.has('Osei')).toBe(true)
  expect(namesOf(document)).toBe(names)
})

test('an edit leaves the runs of other blocks as they are', () => {
  const before = parseDocument('Anna Kettering paints.\n\nPaul Osei sings.')
  const runs = namesOf(before).runs
  const after = updateDocument(before, [{start: 0, end: 4, text: 'Hanna'}])
  const fresh = namesOf(after).runs
  expect(fresh[0]).not.toBe(runs[0])
  expect(fresh[1]).toBe(runs[1])
})

test('does not see soft hyphens and joiners', () => {
  const {forms} = namesOf(
    parseDocument('Claudia Sheinbaum spoke. “No,” Shein\u00ADbaum said. Open Collective\uFE0F paid.')
  )
  expect(forms.get('Sheinbaum')?.uses).toHaveLength(2)
  expect(forms.has('Collective')).toBe(true)
})
