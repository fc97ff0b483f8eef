import fs from 'node:fs'
import path from 'node:path'
import {rules} from 'retext-preset-copydesk'
import {expect, it} from 'vitest'
import {root} from './support/run.ts'

const schema = JSON.parse(fs.readFileSync(path.join(root, 'packages/cli/dist/copydesk.schema.json'), 'utf8'))

it('the schema for editors knows every rule and every kind, with what they are', () => {
  const names = rules.flatMap(({id, kinds}) => [id, ...Object.keys(kinds).map((kind) => `${id}/${kind}`)])
  expect(Object.keys(schema.properties.rules.properties)).toEqual(names)
  for (const {id, summary} of rules) expect(schema.properties.rules.properties[id].description).toBe(summary)
})

it('the schema knows the options of a rule', () => {
  const [, withOptions] = schema.properties.rules.properties['stray-bullets'].anyOf
  const [, options] = withOptions.prefixItems
  expect(Object.keys(options.properties)).toEqual(['marker', 'typed'])
  expect(options).toMatchObject({type: 'object', additionalProperties: false})
})

it('the schema has the same settings for all files and for some', () => {
  const {rules, skip, plugins, overrides} = schema.properties
  expect(overrides.items.properties).toMatchObject({rules, skip, plugins})
})
