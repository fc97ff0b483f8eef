import {describe, expect, test} from 'vitest'
import {speaksOfSpelling} from '../src/sentence-kinds.ts'

describe('speaks of how a name is spelled', () => {
  test.each([
    'It is a misspelling.',
    'Misprint!',
    'She spells it her way.',
    'He spelt it so.',
    'Gnome (sic) came.',
    'The town is pronounced as it looks.',
    'It was transliterated by hand.',
    'The romanized form is older.',
    'In Pinyin it is shorter.',
    'This is Wade–Giles.',
    'Correction: it was Noem.',
    'The note was corrected to Noem.',
    'An earlier version had Noem.',
    'Others write it Orban.',
    'We wrongly identified Ms Noem as Ms Noam.',
    'We gave Ms Noem as Ms Noam.',
    'It was called Saigon, then Ho Chi Minh City.',
    'He signs his name Jon.',
    'The hyphens are gone.',
    'It is written with an umlaut.',
    'Without the tilde it is a word.',
    'It has no apostrophe.',
    'It lost its cedilla.',
    'It lacks the macron.',
    'It has an ʻokina.',
    'It is found with a diaeresis.',
    'It is found with a circumflex.',
    'It has no fada.',
    'He put the accent on the other letter.',
    'Their name appears in the records as Purdy.',
    'In my guidebook the town is called Dong-Soan.',
    'On the map it is marked Dong-Soan.',
    'In the census they are down as Purdie.',
    'How do you spell the composer of Swan Lake?',
    'The painter couldn’t spell.',
    'The brothers signed themselves both ways, now and then on one page.',
    'The farmer signed himself Patrick McGinty.',
    'The Germans had her as Grönwald.',
    'The registers have the builders as Pool.',
    'A clerk in Hoboken put down Greenwall.',
    'In my passport I’m Ludmila Sorokina.'
  ])('%s', (sentence) => expect(speaksOfSpelling(sentence)).toBe(true))
})

describe('tells the letters of a name', () => {
  test.each([
    'There is no t.',
    'You lost an o',
    'It has two t’s, and so it was.',
    'She is Ana with one “n”.',
    'It is with an o and that is that.',
    'I am Marcela, with one L.',
    'There it was, with two Ns',
    'Owen with a W is the loud one.',
    'It is with a capital D.',
    'Lew, L-E-W, came.',
    'Is it Delacroix or De la Croix?',
    'It is with a double D’s help.',
    'Ask for “Newtown, with a W in the middle.”',
    'There was one n too many for the cake.'
  ])('%s', (sentence) => expect(speaksOfSpelling(sentence)).toBe(true))
})

test.each([
  'She came with a boat, and he told me so.',
  'They met in jail, where he had two spells.',
  'It is with a B at school.',
  'They had her as a guest.',
  'He put down the book.',
  'She signed herself out.',
  'That was a beat too many.'
])('%s says nothing of it', (sentence) => expect(speaksOfSpelling(sentence)).toBe(false))
