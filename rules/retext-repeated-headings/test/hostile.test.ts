import {testAnyText} from '../../../tests/support/any-text.ts'
import {rule} from '../src/index.ts'

testAnyText(rule, {frontMatterTitle: true}, [
  ...['# ', '## ', '<h1>', '</h1>', '<h2>', '</h2>', '---\n', 'title: ', '**', '_'],
  ...['Harbour news', 'HARBOUR NEWS', 'It rained.', '\n', '\n\n']
])
