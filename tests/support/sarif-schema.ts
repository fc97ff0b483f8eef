import fs from 'node:fs'
import {createRequire} from 'node:module'
import type {ValidateFunction} from 'ajv'
import ajvDraft04 from 'ajv-draft-04'

const {resolve} = createRequire(import.meta.url)
const schema = fs.readFileSync(
  resolve('@microsoft/jest-sarif/package.json').replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'),
  'utf8'
)

/** Tells whether a value is SARIF 2.1.0, by the schema of its committee. */
export const validateSarif: ValidateFunction = new ajvDraft04.default({
  strict: false,
  unicodeRegExp: false,
  validateFormats: false
}).compile(JSON.parse(schema))
