import {parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {test} from 'vitest'
import {testAnyText} from '../../../tests/support/any-text.ts'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {rule} from '../src/index.ts'

const options = {typed: true}
const pieces = [
  '•',
  '- ',
  '-',
  '* ',
  '1. ',
  '2)',
  '  ',
  '\n',
  '\n\n',
  'a',
  'The',
  ':',
  '.',
  '“',
  '<p>',
  '</p>',
  '<li>',
  '<br>',
  '> ',
  '\uFFFC',
  '\0'
]
const long = [
  '• a b c d\nfoo bar baz\n',
  '- a\n',
  '• a\n- b\n• c\n',
  '• a\n\n- b\n\n',
  '• ',
  'a. • B ',
  // Rows behind a colon, in one line
  'Please bring: - a towel - a spoon ',
  'A b c: • A b c. ',
  '1. a\n3. b\n',
  '**1. a** b\n\nc d e\n\n',
  'Bring:\n\na lamp\n- a coat\n- a hat\n\n',
  '- a lamp\n\n- a coat\n\na hat\n\n- a bag\n\n',
  'a b c\n',
  '<ul><li>• a</li><li>• b</li><li>• c</li></ul>'
]

testAnyText(rule, options, pieces)

test.each(long)('%j, again and again, takes time in proportion to its length', {timeout: 120_000}, (piece) =>
  expectLinear(
    (count) => parseDocument(piece.repeat(count), {format: piece.startsWith('<') ? 'html' : 'text'}),
    (document) => runRule(rule, document, options),
    8000
  )
)
