import type {FormatContext} from '../../src/formats/types.ts'

/** A run in a folder that is not there, into a file. */
export const context: FormatContext = {
  cwd: '/work',
  env: {},
  color: false,
  version: '1.0.0',
  read: async () => undefined,
  incomplete: false
}
