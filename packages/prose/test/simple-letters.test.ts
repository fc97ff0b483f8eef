import {expect, it} from 'vitest'
import {simpleLetters, toSimpleLetters} from '../src/simple-letters.ts'

it('leaves English as it is', () => {
  const text = '“It’s 5 – or 6 – o’clock …”, said Ann.\n'
  expect(toSimpleLetters(text)).toBe(text)
})

it('has one letter for each kind, and one for each of their code units', () => {
  expect(toSimpleLetters('Şule, José, Ἀγορά, Łódź')).toBe('Éule, José, Ééééé, Éédé')
  expect(toSimpleLetters('東京 ªº')).toBe('ªª ªª')
  expect(toSimpleLetters('e\u0308 ٣ 𝐀𐐨')).toBe('e\u0301 0 ÉÉéé')
})

it('keeps what is no letter', () => {
  expect(toSimpleLetters('5 € → 🦉, 10 °C')).toBe('5 € → 🦉, 10 °C')
})

it('has letters that keep to their classes', () => {
  const {small, capital, letter, mark} = simpleLetters
  const of = (characters: string) => new RegExp(`^[${characters}]+$`)
  expect(toSimpleLetters('þórr')).toMatch(of(small))
  expect(toSimpleLetters('ÞÓRR')).toMatch(of(capital))
  expect(toSimpleLetters('Þórr京')).toMatch(of(letter))
  expect(toSimpleLetters('\u0308')).toMatch(of(mark))
})
