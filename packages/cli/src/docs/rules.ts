import fs from 'node:fs'
import {ownKinds, type Rule} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'
import {type Section, sectionsOf} from './sections.ts'
import {forTerminal} from './terminal.ts'

/** A rule as its metadata and its README describe it. */
export interface RuleDocs {
  readonly id: string
  readonly summary: string
  /** Whether it is off until something is set for it. */
  readonly optIn: boolean
  readonly kinds: readonly KindDocs[]
  readonly sections: readonly Section[]
}

export interface KindDocs {
  /** `unclosed` */
  readonly id: string
  readonly summary: string
  readonly severity: string
  readonly fix: 'safe' | 'suggest' | 'none'
  /** Where alone a fix is safe. */
  readonly safeWhere?: string
}

/** All rules, and last what Copydesk itself has to say. */
export function allRuleDocs(folder: URL): readonly RuleDocs[] {
  return [...rules.map((rule) => docsOf(rule, folder)), ownDocs(folder)]
}

function docsOf({id, summary, optIn = false, kinds}: Rule, folder: URL): RuleDocs {
  const all = Object.entries(kinds).map(([kind, info]) => ({id: kind, ...info}))
  return {id, summary, optIn, kinds: all, sections: read(id, folder)}
}

function ownDocs(folder: URL): RuleDocs {
  const sections = read('copydesk', folder)
  const kinds = Object.entries(ownKinds).map(([id, severity]) => {
    const words = forTerminal(sections.find(({title}) => title === id)?.lines ?? []).replaceAll('\n', ' ')
    // A sentence ends in a noun phrase's place.
    const [first = ''] = words.split(/(?<=[a-z])[.:] /, 1)
    return {id, summary: first.charAt(0).toLowerCase() + first.slice(1), severity, fix: 'none' as const}
  })
  return {id: 'copydesk', summary: 'what Copydesk itself has to say', optIn: false, kinds, sections}
}

function read(id: string, folder: URL): readonly Section[] {
  return sectionsOf(fs.readFileSync(new URL(`${id}.md`, folder), 'utf8'))
}
