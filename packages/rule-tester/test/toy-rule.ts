import {defineRule} from '@copydesk/rule'
import * as z from 'zod/mini'

/** Flags a word, `cat` unless told otherwise, and wants `dog`; says so of `mouse` without a fix. */
export const toyRule = defineRule({
  id: 'no-cats',
  summary: 'cats',
  kinds: {
    cat: {summary: 'a cat', severity: 'warn', fix: 'suggest'},
    mouse: {summary: 'a mouse', severity: 'info', fix: 'none'}
  },
  options: z.strictObject({word: z._default(z.string(), 'cat')}),
  check(document, {options, report}) {
    for (const block of document.blocks) {
      for (let index = 0; index < block.words.length; index++) {
        const start = block.words.start(index)
        const end = block.words.end(index)
        const word = block.words.text(index)
        if (word === options.word)
          report({
            kind: 'cat',
            block,
            start,
            end,
            reason: `Write \`dog\` and not \`${word}\``,
            expected: ['dog'],
            edits: [{block, start, end, text: 'dog'}]
          })
        if (word === 'mouse') report({kind: 'mouse', block, start, end, reason: 'A `mouse` in the copy'})
      }
    }
  }
})
