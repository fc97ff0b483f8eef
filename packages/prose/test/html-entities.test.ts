import {readFileSync} from 'node:fs'
import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5'
import {expect, test} from 'vitest'
import {decodeEntity, readEntity} from '../src/entities.ts'

const decode = (source: string) => decodeEntity(source, 0, source.length)

function decodeAsBrowser(source: string): string {
  const [node] = parseFragment(source).childNodes
  return (node as DefaultTreeAdapterTypes.TextNode).value
}

// Every word of the file that holds the table: the names, and others that must be none.
const words = new Set(readFileSync(new URL('../src/entities.ts', import.meta.url), 'utf8').match(/[a-z][a-z0-9]*/gi))

test('gives each name the meaning that browsers give it', () => {
  let known = 0
  for (const word of words) {
    const ours = decode(`&${word};`)
    if (ours === undefined) continue
    expect(ours, word).toBe(decodeAsBrowser(`&${word};`))
    known++
  }
  expect(known).toBeGreaterThan(700)
})

test('reads the old names without their semicolon, and no others', () => {
  let known = 0
  for (const word of words) {
    const ours = readEntity(`&${word} x`, 0, 99)
    expect(ours ? `${ours.text}${`&${word} x`.slice(ours.end)}` : `&${word} x`, word).toBe(
      decodeAsBrowser(`&${word} x`)
    )
    if (ours) known++
  }
  expect(known).toBeGreaterThan(100)
  expect(readEntity('&copy2020', 0, 9)).toEqual({text: '©', end: 5})
  expect(readEntity('&notit;', 0, 7)).toEqual({text: '¬', end: 4})
  expect(readEntity('&hellip more', 0, 12)).toBeUndefined()
})

test('reads numbers, and those of Windows code page 1252 as what was meant', () => {
  expect(decode('&#233;')).toBe('é')
  expect(decode('&#xE9;')).toBe('é')
  expect(decode('&#147;')).toBe('“')
  expect(decode('&#x96;')).toBe('–')
  expect(decode('&#128516;')).toBe('😄')
  expect(decode('&#0;')).toBe('\uFFFD')
  expect(decode('&#xD800;')).toBe('\uFFFD')
  expect(decode(`&#${'9'.repeat(400)};`)).toBe('\uFFFD')
  expect(readEntity('&#8217s', 0, 7)).toEqual({text: '’', end: 6})
})

test('leaves everything else alone', () => {
  for (const source of [
    '&;',
    '&',
    '&#;',
    '&#x;',
    '&bogus;',
    '& amp;',
    '&amp',
    '&amp;x',
    '&constructor;',
    '&__proto__;'
  ])
    expect(decode(source), source).toBeUndefined()
  expect(readEntity('Q&A', 1, 3)).toBeUndefined()
  expect(readEntity('&amp;', 0, 4)).toEqual({text: '&', end: 4})
})
