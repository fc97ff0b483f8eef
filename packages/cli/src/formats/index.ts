import type {Formatter} from './types.ts'

/** The formats by name, each loaded when it is asked for: a run that prints none of it starts without it. */
const formats = {
  stylish: async () => (await import('./stylish.ts')).formatStylish,
  json: async () => (await import('./json.ts')).formatJson,
  sarif: async () => (await import('./sarif.ts')).formatSarif,
  github: async () => (await import('./github/format.ts')).formatGithub,
  gitlab: async () => (await import('./gitlab.ts')).formatGitlab,
  junit: async () => (await import('./junit.ts')).formatJunit,
  rdjson: async () => (await import('./rdjson.ts')).formatRdjson,
  blob: async () => (await import('./blob.ts')).formatBlob,
  html: async () => (await import('./html.ts')).formatHtml
} satisfies Record<string, () => Promise<Formatter>>

export type FormatName = keyof typeof formats

export const formatNames = Object.keys(formats) as readonly FormatName[]

export function loadFormat(name: FormatName): Promise<Formatter> {
  return formats[name]()
}
