import {Ajv} from 'ajv'

const position = {
  type: 'object',
  required: ['line'],
  additionalProperties: false,
  properties: {line: {type: 'integer', minimum: 1}, column: {type: 'integer', minimum: 1}}
}
const range = {
  type: 'object',
  required: ['start'],
  additionalProperties: false,
  properties: {start: position, end: position}
}
const code = {
  type: 'object',
  required: ['value'],
  additionalProperties: false,
  properties: {value: {type: 'string'}, url: {type: 'string'}}
}

/**
 * What of rdjson a report may use, in the words of reviewdog's `reviewdog.proto`: `DiagnosticResult` in protobuf's JSON,
 * which refuses fields that it does not know.
 */
export const validateRdjson = new Ajv().compile({
  type: 'object',
  required: ['source', 'diagnostics'],
  additionalProperties: false,
  properties: {
    source: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: {name: {type: 'string', minLength: 1}, url: {type: 'string'}}
    },
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'location', 'severity'],
        additionalProperties: false,
        properties: {
          message: {type: 'string'},
          location: {
            type: 'object',
            required: ['path'],
            additionalProperties: false,
            properties: {path: {type: 'string', minLength: 1}, range}
          },
          severity: {enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO']},
          code,
          suggestions: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['range', 'text'],
              additionalProperties: false,
              properties: {range: {...range, required: ['start', 'end']}, text: {type: 'string'}}
            }
          }
        }
      }
    }
  }
})
