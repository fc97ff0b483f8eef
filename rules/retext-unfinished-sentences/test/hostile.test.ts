import {parseDocument} from '@copydesk/prose'
import {runRule} from '@copydesk/rule'
import {test} from 'vitest'
import {testAnyText} from '../../../tests/support/any-text.ts'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {rule} from '../src/index.ts'

const pieces = [
  'The port',
  ' is',
  ' closed',
  ' and',
  '.',
  ',',
  ':',
  '”',
  '“',
  ' —',
  '-',
  '\n',
  '\n\n',
  '- ',
  '# ',
  '<p>',
  '</p>',
  '[',
  ']',
  ':)',
  '\uFFFC',
  '\0'
]
const long = [
  'The port was closed. It was foggy and\n\n',
  'Watch the video below:\n\n',
  'The map is old. This map shows the way to it. ',
  'See [a] map, ![](a). See the map below. ',
  'See the post below. I was there, too.\n\n',
  'Table 2 shows it, and (see box) so on. ',
  'The following roads are shut:\n\nThe owls sleep. They are grey, as owls are, and have a lamp.\n\n',
  '- a b c d.\n',
  'photo a b c ',
  '”',
  ' ',
  'a;\n\n',
  '“a,” he said ',
  'AB AB (a) ',
  'AB. A b c d e f\n\n',
  'Once a b c d e f g h,\n\n'
]

testAnyText(rule, {}, pieces)

test.each(long)('%j, again and again, takes time in proportion to its length', {timeout: 120_000}, (piece) =>
  expectLinear(
    (count) => parseDocument(piece.repeat(count)),
    (document) => runRule(rule, document, {}),
    8000
  )
)
