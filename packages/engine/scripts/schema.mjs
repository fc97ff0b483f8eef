#!/usr/bin/env node
/**
 * Writes dist/copydesk.schema.json, with which editors check and complete a config: the rules, their kinds and their options
 * come from the rules themselves.
 */
import fs from 'node:fs'
import {rules} from 'retext-preset-copydesk'
import * as z from 'zod/mini'

const severity = {enum: ['off', 'info', 'warn', 'error', true, false]}
const texts = {type: 'array', items: {type: 'string'}}

/** @type {Record<string, object>} */
const ruleSettings = {}
for (const rule of rules) {
  const {$schema: _, ...options} = z.toJSONSchema(rule.options, {io: 'input'})
  ruleSettings[rule.id] = {
    description: rule.summary,
    anyOf: [
      severity,
      {
        type: 'array',
        prefixItems: [severity, {...options, description: `The options of ${rule.id}.`}],
        minItems: 1,
        maxItems: 2
      }
    ]
  }
  for (const [kind, {summary, severity: usual}] of Object.entries(rule.kinds))
    ruleSettings[`${rule.id}/${kind}`] = {description: `${summary} (${usual} if not set)`, ...severity}
}

const part = {
  rules: {
    description: 'By the name of a rule or of a kind: a severity, or a list of that and the options of the rule.',
    type: 'object',
    properties: ruleSettings,
    // `retext-paired-quotes:unclosed`, as the remark command line prints it, and what Copydesk itself says.
    patternProperties: {'^(?:retext-|copydesk)': {anyOf: [severity, {type: 'array'}]}},
    additionalProperties: false
  },
  skip: {description: 'Regular expressions for what is not prose: shortcodes of your own.', ...texts},
  plugins: {
    description: 'Further retext plugins, by name or path, each alone or in a list with its options.',
    type: 'array',
    items: {anyOf: [{type: 'string'}, {type: 'array', prefixItems: [{type: 'string'}, {}], minItems: 1, maxItems: 2}]}
  }
}
const oneOrMore = {anyOf: [{type: 'string'}, texts]}

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Copydesk',
  description: 'copydesk.config.json, .copydeskrc.yml, or the field `copydesk` of package.json',
  type: 'object',
  properties: {
    $schema: {type: 'string'},
    extends: {description: 'Configs that this one builds on: packages, or files below its folder.', ...oneOrMore},
    ...part,
    overrides: {
      description: 'What holds for some files. The later one wins.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          files: {description: 'Globs, relative to the folder of the config.', ...oneOrMore},
          format: {description: 'What the files are read as.', enum: ['text', 'markdown', 'mdx', 'html']},
          ...part
        },
        required: ['files'],
        additionalProperties: false
      }
    },
    ignore: {description: 'Files and folders to leave out, as .gitignore writes them.', ...texts}
  },
  additionalProperties: false
}

fs.writeFileSync(new URL('../dist/copydesk.schema.json', import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`)
