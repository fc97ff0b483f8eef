import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {findSentences} from '../src/sentences.ts'
import {findWords} from '../src/words.ts'

function sentences(text: string): string[] {
  const found = findSentences(text, findWords(text))
  return Array.from({length: found.length}, (_, index) => found.text(index))
}

/** Each row is a text with ` ‖ ` for white space that parts two sentences, and `‖` where nothing does. */
function cases(rows: readonly string[]): void {
  test.each(rows)('%s', (row) => {
    expect(sentences(row.replaceAll(' ‖ ', ' ').replaceAll('‖', ''))).toEqual(row.split(/ ?‖ ?/))
  })
}

describe('plain', () => {
  cases([
    'One. ‖ Two! ‖ Three? ‖ Four',
    'Is it? ‖ Yes. ‖ No. ‖ Maybe!',
    'What?! ‖ No!!! ‖ Yes.',
    'So. ‖ That was that.',
    'It rose to 5. ‖ The rest fell.',
    'It happened in 2013. ‖ Carlsen left.',
    'Section 1. ‖ Intro.',
    'It costs $3.50. ‖ Version 1.2.3 is out. ‖ Use Node.js. ‖ It works.'
  ])
  test('a line break is white space like any other', () => {
    expect(sentences('He left\nearly. She\nstayed.')).toEqual(['He left\nearly.', 'She\nstayed.'])
  })
  test('a letter at the start of a line is a label', () => {
    expect(sentences('The note:\nQ. Did you see it?\nA. It was dark.')).toEqual([
      'The note:\nQ. Did you see it?',
      'A. It was dark.'
    ])
  })
  test('white space belongs to no sentence', () => {
    expect(sentences('  One.  \n Two.  ')).toEqual(['One.', 'Two.'])
    expect(sentences(' \n ')).toEqual([])
    expect(sentences('')).toEqual([])
  })
})

describe('abbreviations', () => {
  cases([
    'Mr. Smith met Mrs. Jones, Gov. Lee and Prof. Ada. ‖ They left.',
    'Sen. Warren and Rep. Smith spoke. ‖ Gen. Lee did not.',
    'On Jan. 5 it rained. ‖ In Feb. it did not.',
    'It was on Jan. 5. ‖ Rock fell.',
    'It was Smith vs. Jones. ‖ Smith won.',
    'It was Smith vs. The World.',
    'Use a tool (eg. Make), ie. Ninja. ‖ It works.',
    'See Fig. 3 and Fig. A for approx. 5 of them.',
    'No. 2 came first. ‖ No. ‖ It did not.',
    'Was it No. 5? ‖ He said no. ‖ She agreed.',
    'The ship, i.e. the boat, sank, e.g. The Ark. ‖ It was old.',
    'He has a Ph.D. ‖ He teaches.',
    'He has a Ph.D. in physics.',
    'Apples, pears, etc. ‖ Then nuts.',
    'Apples, pears, etc. are fruit.',
    'He works at Acme Inc. ‖ It went under.',
    'Acme Inc. Chairman Bob Smith said so.',
    'Martin Luther King Jr. Day is in Jan. ‖ He was born then.',
    'St. Louis is big. ‖ He lives on Main St. ‖ She does too.',
    'Bake for 5 min. ‖ Remove the pan.',
    'Bake for 5 min. or so.',
    'Wait 5 sec. before you add 1 oz. Parmesan. ‖ It weighs 5 lbs. ‖ That is heavy.',
    'On Sun. we rest. ‖ Sat. 5 May we do not. ‖ He came on Sat. ‖ She left.',
    'Cont. on p. 5. ‖ Attn. Mr. Lee.',
    'NIGHT TRAIN (94 min.) Dir. Ana Lind. ‖ (He bakes for 5 min.) ‖ Remove it.',
    'Use short links (bit.ly, etc.) ‖ The point is reach.',
    'FLINT, Mich. (AP) — The water is clean.',
    'Smith et al. (2010) showed it. ‖ Jones et al. ‖ They disagree.',
    'He moved to Flint, Mich. ‖ Residents complained.',
    'He moved to Flint, Mich., in May.',
    'Sen. Ann Lee (D-Fla.) said no.',
    'Calif. Gov. Newsom signed it.',
    'Wash. ‖ Rinse. ‖ Repeat.',
    'The cat sat. ‖ The sun. ‖ He sat in the sun. ‖ Mercury is near.',
    'The Sun. ‖ Mercury is near.',
    'I like art. ‖ Paint sells. ‖ Dunlop v. Dunlap began.'
  ])
})

describe('initials and initialisms', () => {
  cases([
    'J. K. Rowling wrote it. ‖ J.R.R. Tolkien did not.',
    'George W. Bush won. ‖ John F. Kennedy did too.',
    'The U.S. Army left the U.S. ‖ She stayed in the U.S. and slept.',
    'He was in Washington, D.C. ‖ Rooster sales rose.',
    'The U.S. Homeland Security chief spoke.',
    'In the U.S. ‖ In fact, it rained.',
    'Thursday, 4:55 p.m. ‖ Rooster heard behind a barn.',
    'It starts at 5 p.m. Eastern. ‖ It ends at 9 a.m. Monday.',
    'It starts at 5 p.m. London time. ‖ Be there.',
    'We chose Plan B. ‖ It worked.',
    'The air drops below 0.5 °C. ‖ Da Silva got his on time.',
    'Bilal, D., & Wang, P. (2005). ‖ Large, J. A. & Lee, T. (2006).',
    'P.S. The deadline is near. ‖ N.B. It moved.',
    'A variety of S.T.E.M. related work.',
    'It is in our Form 10-K. ‖ Identity is ours. ‖ J.-P. Sartre agreed.',
    'Eat vitamin C. ‖ Scientists agree.',
    'So do I. ‖ Mary agreed.',
    'The bacterium E. coli grows. ‖ A. thaliana does too.',
    'He tunes to the key that I make A. ‖ Everybody else follows.',
    'My name is Anandi, with an i. ‖ You may print it.',
    'Q. Did you see it? ‖ A. It was dark. ‖ Q. And then?',
    'A. He left. ‖ B. She stayed.',
    'It opens with “1. Intro” and “Q. Did you see it?” ‖ Then it ends.',
    '**1. Intro to the matter.** ‖ Then more.',
    '1. Intro to the matter. ‖ Then more.',
    'II. The war. ‖ It went on.'
  ])
})

describe('lower case after a full stop', () => {
  cases([
    'It ended. ‖ npm is a tool. ‖ iOS too.',
    'It ended. ‖ then he left.',
    'He used eBay. ‖ eBay works.',
    'about 20 bldg. of stone',
    'Yahoo! is a company. ‖ Yahoo! Mail is a product.',
    'C# and .NET are old. ‖ C++ is older.'
  ])
})

describe('quotations and brackets', () => {
  cases([
    '“Why?” he asked. ‖ “Because.” ‖ He left.',
    '"Why?" he asked. ‖ "Because." ‖ He left.',
    '“Why?” Smith asked. ‖ “Why?” Mr. Smith asked. ‖ “Why?” I said.',
    '“Is it?” Maria Lee-Smith, 54, asked. ‖ “It is,” he said.',
    '“Go!” ‖ Smith left.',
    '“Stop!” ‖ The man asked for more.',
    '“One. ‖ Two,” he said. ‖ “Three.”',
    '“We ran.” ‖ “You did?” ‖ “Yes.”',
    'He said “stop.” and left.',
    '‘Go.’ ‖ She went.',
    'He left (it was late). ‖ She stayed. ‖ (He did not.) ‖ They met.',
    'He (surprise!) left. ‖ John (?) Smith stayed.',
    'It ended.”[1] ‖ The next.',
    'It ended.[1][23] ‖ The next.',
    'It ended.¹ ‖ The next.',
    'The “?” key and the "." key work.',
    '« Bonjour ! » ‖ Il part.',
    '“Why?”, he asked.',
    '“Why?”—he left.',
    'The so-called “U.S.” army.',
    'He said “It ended.”‖The next day.'
  ])
})

describe('ellipses', () => {
  cases([
    'Well … maybe. ‖ Well... maybe. ‖ Well .. maybe.. maybe not.. ‖ Then so.',
    'He left... ‖ Then she did. ‖ He left… ‖ Then she did.',
    '… and then he left. ‖ ...and so on.',
    'I … Mary thinks so.',
    'It was late … ‖ The dog slept.',
    'I no longer have a base. ‖ ... I will not run.',
    'He left . . . and she stayed.',
    'He left. . . . ‖ She stayed.',
    'He left.... ‖ She stayed.',
    'Wait…what? ‖ “Well…” he said. ‖ “Well…” Smith said.',
    'He said […] that it ended. ‖ He (...) Left.'
  ])
})

describe('without white space', () => {
  cases([
    'It ended.‖The next began.',
    'Who?‖What? ‖ Yes!‖No.',
    '行った。‖戻った！‖なぜ？‖はい',
    '「行く。」と言った。‖終わり',
    'It is v2.0.The.x and fmt.Println and foo.bar.'
  ])
})

describe('placeholders and symbols', () => {
  cases([
    'Use \uFFFC. ‖ \uFFFC is new. ‖ It works.',
    '\uFFFC',
    '\uFFFC. ‖ Then.',
    'Great! ‖ 🎉 Next.',
    'Great! 🎉',
    'Great!🎉 ‖ Next.',
    '* * *',
    '!!!',
    '— He left. ‖ — She stayed.',
    'He left. —'
  ])
})

test('knows the words of each sentence', () => {
  const text = '“One two. Three!” … four. (Five)'
  const words = findWords(text)
  const found = findSentences(text, words)
  const rows = Array.from({length: found.length}, (_, index) =>
    Array.from({length: found.endWord(index) - found.firstWord(index)}, (_, at) =>
      words.text(found.firstWord(index) + at)
    )
  )
  expect(rows).toEqual([['One', 'two'], ['Three', 'four'], ['Five']])
})

test('finds the sentence at an offset', () => {
  const text = ' One.  Two. Three.'
  const found = findSentences(text, findWords(text))
  expect([0, 1, 4, 5, 6, 7, 11, 12, 99].map((offset) => found.at(offset))).toEqual([0, 0, 0, 0, 0, 1, 1, 2, 2])
})

const piece = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.constantFrom(
    '.',
    '?',
    '…',
    '”',
    '“',
    '(',
    ')',
    ' ',
    '\n',
    'U.S.',
    'Mr.',
    'The',
    'he',
    '5',
    '\uFFFC',
    '。',
    '[1]',
    'J.',
    '🎉',
    '"'
  )
)

test('sentences are in order and hold everything but white space, whatever the string', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const words = findWords(text)
      const found = findSentences(text, words)
      let before = 0
      let word = 0
      for (let index = 0; index < found.length; index++) {
        expect(text.slice(before, found.start(index)).trim()).toBe('')
        expect(found.start(index)).toBeGreaterThanOrEqual(before)
        expect(found.text(index).trim()).toBe(found.text(index))
        expect(found.text(index)).not.toBe('')
        expect(found.firstWord(index)).toBe(word)
        word = found.endWord(index)
        if (word > found.firstWord(index)) {
          expect(words.start(found.firstWord(index))).toBeGreaterThanOrEqual(found.start(index))
          expect(words.end(word - 1)).toBeLessThanOrEqual(found.end(index))
        }
        before = found.end(index)
      }
      expect(word).toBe(words.length)
      expect(text.slice(before).trim()).toBe('')
    }),
    {numRuns: 500}
  )
})

test.each([
  '. ',
  'a. ',
  '? ” ',
  '…',
  '." ',
  'U.S. ',
  'Mr. ',
  '”? A B C D ',
  'No. ',
  'e.[1] ',
  '\uFFFC. ',
  '! ” ',
  '.\u0301',
  '. .'
])('takes linear time on %j', (unit) =>
  expectLinear(
    (count) => unit.repeat(count),
    (text) => findSentences(text, findWords(text)),
    20_000
  )
)

test('a note after marks alone belongs to the sentence before', () => {
  const text = '終。 .[1]'
  const words = findWords(text)
  const found = findSentences(text, words)
  expect([found.length, found.text(0), found.endWord(0)]).toEqual([1, text, words.length])
})
