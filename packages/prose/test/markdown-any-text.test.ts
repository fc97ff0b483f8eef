import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Format, parseDocument} from '../src/index.ts'
import {findBreaches} from './markdown-support.ts'

/** What markup is made of, and what it breaks on. */
const pieces = (
  'a|word|It ended.|é|🍞|\u00A0|\u200B|\uFFFC|\u0000|\t| |  |    |\n|\n\n|\r\n|\r|*|**|_|__|~|~~|`|``|```|$|$$|[|]|![|](|](b)|[c]|[c]: d|[^1]|[^1]: |(|)' +
  '|<|>|</|/>|<br>|<q>|</q>|<A b="|<img alt="|<code>|<!--|-->|<?|&amp;|&#0;|&|\\|"|\'|“|”|{|}|{{<|>}}|{%|%}|{:|{/*|*/}|@|a@b.co|www.a.b|https://a.b/c' +
  '|:|:::|---|===|+++|- |* |+ |1. |12) |> |# |#|-|||---|title: |import a|export {|[caption]|[/caption]|[[|]]|: |=|!'
)
  .split('|')
  .concat('|', '|-|\n')

const source = fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map((parts) => parts.join(''))

test.each<Format>(['markdown', 'mdx'])('any text as %s', (format) => {
  fc.assert(
    fc.property(source, (text) => {
      expect(findBreaches(parseDocument(text, {format}))).toEqual([])
    }),
    {numRuns: 3000, seed: 20}
  )
})

test.each<Format>(['markdown', 'mdx'])('any text behind front matter as %s', (format) => {
  fc.assert(
    fc.property(source, source, (front, text) => {
      expect(findBreaches(parseDocument(`---\ntitle: ${front}\n---\n${text}`, {format}))).toEqual([])
      expect(findBreaches(parseDocument(`+++\ntitle = "${front}"\n+++\n${text}`, {format}))).toEqual([])
    }),
    {numRuns: 1000, seed: 20}
  )
})
