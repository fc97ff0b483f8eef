import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {findWords} from '../src/words.ts'

function words(text: string): string[] {
  const found = findWords(text)
  return Array.from({length: found.length}, (_, index) => found.text(index))
}

/** The words expected, parted by spaces; `_` stands for a space inside none. */
function cases(rows: readonly (readonly [text: string, expected: string])[]): void {
  test.each(rows)('%j', (text, expected) => {
    expect(words(text)).toEqual(expected === '' ? [] : expected.split(' '))
  })
}

describe('letters, marks and digits', () => {
  cases([
    ['', ''],
    ['One two  three.', 'One two three'],
    ['naïve Ångström Þorláksson', 'naïve Ångström Þorláksson'],
    ['cafe\u0301 au lait', 'cafe\u0301 au lait'],
    ['Привет, мир', 'Привет мир'],
    ['東京 です。', '東京 です'],
    ['𝒜lpha 𠮷野家', '𝒜lpha 𠮷野家'],
    ['2 eggs, ½ cup, 10th', '2 eggs ½ cup 10th'],
    ['12 m² of land', '12 m² of land'],
    ['see the note.¹ Then', 'see the note Then'],
    ['— … ( ) “”', '']
  ])
})

describe('what is not a word', () => {
  cases([
    ['use \uFFFC now', 'use now'],
    ['a\uFFFCb', 'a b'],
    ['I ❤️ tea 👩‍👩‍👧 🎉', 'I tea'],
    ['$5 + 3% = #4 @me', '5 3 4 me'],
    ['\ud800 lone \udc00', 'lone'],
    ['\u0301 stray mark', 'stray mark']
  ])
})

describe('apostrophes', () => {
  cases([
    ["don’t don't O’Brien rock'n'roll", "don’t don't O’Brien rock'n'roll"],
    ['the boys’ books', 'the boys books'],
    ["‘quoted’ and 'quoted'", 'quoted and quoted'],
    ['‘it’s’', 'it’s'],
    ["the ’90s and the '90s", "the ’90s and the '90s"],
    ['’Tis the season, ’twas, get ’em', '’Tis the season ’twas get ’em'],
    ['rock ’n’ roll', 'rock ’n’ roll'],
    ['ol’ man, o’ clock', 'ol’ man o’ clock'],
    ['‘Go,’ he said', 'Go he said']
  ])
})

describe('hyphens and other joints', () => {
  cases([
    ['well-known co\u2011op mid\u2010air', 'well-known co\u2011op mid\u2010air'],
    ['so\u00ADlu\u00ADtion', 'so\u00ADlu\u00ADtion'],
    ['pre- and post-war', 'pre- and post-war'],
    ['word–word word—word word--word', 'word word word word word word'],
    ['- item -5', 'item 5'],
    ['AT&T R&D Q & A', 'AT&T R&D Q A'],
    ['snake_case foo__bar __init__', 'snake_case foo__bar init'],
    ['col·legi', 'col·legi'],
    ['jo@example.com', 'jo@example.com'],
    ['and/or 24/7 w/o n/a I/O w/ milk 10/12/2020', 'and or 24/7 w/o n/a I/O w/ milk 10/12/2020'],
    ['C++ and C# and F#, Notepad++', 'C++ and C# and F# Notepad++'],
    ['at 10:30, score 3:2, note: this', 'at 10:30 score 3:2 note this']
  ])
})

describe('full stops and commas', () => {
  cases([
    ['v1.2.3 costs 1,000.50 in 2,500,000', 'v1.2.3 costs 1,000.50 in 2,500,000'],
    ['1,2,3 and 10,20', '1 2 3 and 10 20'],
    ['Node.js and .NET and .gitignore at .5', 'Node.js and .NET and .gitignore at .5'],
    ['The U.S. Army in the U.S.', 'The U.S. Army in the U.S.'],
    ['U.S.-based, the U.S.’s, Jr.’s', 'U.S.-based the U.S.’s Jr.’s'],
    ['J. K. Rowling and J.R.R. Tolkien and J.-P. Sartre', 'J. K. Rowling and J.R.R. Tolkien and J.-P. Sartre'],
    ['Plan B.', 'Plan B'],
    ['Mr. Smith, Gov. Lee, Prof. Ada', 'Mr. Smith Gov. Lee Prof. Ada'],
    ['Sen. Ann Lee (D-Fla.) said', 'Sen. Ann Lee D-Fla. said'],
    ['No. 2 said no. Then he', 'No. 2 said no Then he'],
    ['The cat sat. The sun. A fig. Some art.', 'The cat sat The sun A fig Some art'],
    ['Fig. 3 and Fig. A', 'Fig. 3 and Fig. A'],
    ['e.g. this, i.e. that, vs. Ph.D. etc.', 'e.g. this i.e. that vs. Ph.D. etc.'],
    ['Wait... what etc...', 'Wait what etc'],
    ['It ended.The next one', 'It ended The next one'],
    ['asp.net fmt.Println end.Mary', 'asp.net fmt.Println end.Mary'],
    ['It ended .The next', 'It ended The next']
  ])
})

test('tells how a word is written', () => {
  const found = findWords('The USA and iPhone 3 COVID-19 Jan. 5 McKay élan Élan A U.S. x2')
  const view = (name: 'capitalized' | 'small' | 'allCaps' | 'innerCapital' | 'hasDigit' | 'abbreviated'): string[] =>
    Array.from({length: found.length}, (_, index) => index)
      .filter((index) => found[name](index))
      .map((index) => found.text(index))
  expect(view('capitalized')).toEqual(['The', 'USA', 'COVID-19', 'Jan.', 'McKay', 'Élan', 'A', 'U.S.'])
  expect(view('small')).toEqual(['and', 'élan'])
  expect(view('allCaps')).toEqual(['USA', 'COVID-19', 'U.S.'])
  expect(view('innerCapital')).toEqual(['iPhone', 'McKay'])
  expect(view('hasDigit')).toEqual(['3', 'COVID-19', '5', 'x2'])
  expect(view('abbreviated')).toEqual(['Jan.', 'U.S.'])
})

test('finds the word at or after an offset', () => {
  const found = findWords('ab cd, ef')
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((offset) => found.after(offset))).toEqual([
    0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3
  ])
  expect(findWords('').after(0)).toBe(0)
})

test('lists of many texts, short and long, stay apart', () => {
  const texts = Array.from({length: 300}, (_, index) =>
    `w${index} `.repeat(index % 50 === 49 ? 5000 : index % 90).trim()
  )
  const lists = texts.map((text) => findWords(text))
  lists.forEach((list, index) => {
    const text = texts[index]!
    const expected = text === '' ? [] : text.split(' ')
    expect(Array.from({length: list.length}, (_, at) => list.text(at))).toEqual(expected)
  })
})

test('words are in order, not empty, and hold every letter of any string', () => {
  const piece = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.constantFrom('.', '’', '-', 'U.S.', ' ', 'a', 'J.', '\uFFFC', '...')
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const found = findWords(text)
      let before = 0
      let rest = ''
      for (let index = 0; index < found.length; index++) {
        expect(found.start(index)).toBeGreaterThanOrEqual(before)
        expect(found.end(index)).toBeGreaterThan(found.start(index))
        expect(found.text(index)).toMatch(/[\p{L}\p{N}]/u)
        expect(found.text(index)).not.toMatch(/[\s\uFFFC]/)
        rest += text.slice(before, found.start(index))
        before = found.end(index)
      }
      rest += text.slice(before)
      expect(rest).not.toMatch(/[\p{L}\p{Nd}]/u)
    })
  )
})

test.each(['.', 'a.', '’', 'a_', 'a.-', '_', '/', 'No. ', 'J. ', '\u0301', '👩\u200D', ' .', 'a’', '-', '1,'])(
  'takes linear time on %j',
  (unit) => expectLinear((count) => unit.repeat(count), findWords, 20_000)
)
