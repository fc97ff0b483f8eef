import {nameOf as ruleOf} from '@copydesk/rule'
import type {FileResult} from '../lint-file.ts'
import type {Message} from '../message.ts'
import {Identities, identityOf} from './identity.ts'

/** A finding that is known and stays as it is for now. */
export interface KnownFinding {
  /** Where it was when it was written down. The finding is the same one elsewhere. */
  readonly path: string
  readonly rule: string
  readonly identity: string
  /** The beginning of its words, for people. */
  readonly words: string
}

/** A baseline that is not one. */
export class BaselineError extends Error {}

const heading = '# Known findings, one a line: file, rule, fingerprint, words. Written by copydesk baseline.\n'

/**
 * Reads a baseline: a sorted line for each known finding.
 *
 * @throws BaselineError With the line that is wrong.
 */
export function parseBaseline(text: string): readonly KnownFinding[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return []
    const [path, rule, identity, words = ''] = line.split('\t')
    if (path === undefined || rule === undefined || identity === undefined || !/^[\w-]{16}$/.test(identity))
      throw new BaselineError(`line ${index + 1} is not one that copydesk baseline writes`)
    return {path, rule, identity, words}
  })
}

export function formatBaseline(known: readonly KnownFinding[]): string {
  const lines = known.map(({path, rule, identity, words}) => `${path}\t${rule}\t${identity}\t${words}\n`)
  return heading + lines.sort().join('')
}

/** A finding as a baseline has it. */
export function knownFinding(path: string, message: Message, source: string): KnownFinding {
  const words = message.actual.trim().replace(/\s+/g, ' ')
  return {
    path,
    rule: ruleOf(message),
    identity: identityOf(message, source),
    words: words.length > 60 ? `${words.slice(0, 60)}…` : words
  }
}

/** What a baseline makes of the results of a run. */
export interface Judged {
  /** With what is not known. */
  readonly results: readonly FileResult[]
  /** Known findings that are there no more, of files that were checked or are gone. */
  readonly stale: readonly KnownFinding[]
  /** The known findings that still are, and those of files that were not checked, at their present places. */
  readonly kept: readonly KnownFinding[]
}

/** What {@link judge} asks of files. */
export interface FileAccess {
  /** The text of a file as it was checked. */
  sourceOf(path: string): Promise<string>
  /** A file's path as the baseline has it: relative to itself, with `/`. */
  nameOf(path: string): string
  /** Whether a file of the baseline still is. */
  exists(name: string): boolean
}

/** Takes what is known out of the results of a run. */
export async function judge(
  results: readonly FileResult[],
  known: readonly KnownFinding[],
  {sourceOf, nameOf, exists}: FileAccess
): Promise<Judged> {
  const checked = new Set(results.filter(({problem}) => problem === undefined).map(({path}) => nameOf(path)))
  const open = new Identities(known.map(({identity}) => identity))
  const kept: KnownFinding[] = []
  const left: FileResult[] = []
  for (const result of results) {
    if (result.messages.length === 0) {
      left.push(result)
      continue
    }
    const source = await sourceOf(result.path)
    const messages = result.messages.filter((message) => {
      // That a text could not be checked is never old news.
      if (message.ruleId === 'rule-crashed') return true
      const finding = knownFinding(nameOf(result.path), message, source)
      const isKnown = open.take(finding.identity)
      if (isKnown) kept.push(finding)
      return !isKnown
    })
    left.push({...result, messages})
  }
  const unused = known.filter(({identity}) => open.take(identity))
  const isStale = ({path}: KnownFinding): boolean => checked.has(path) || !exists(path)
  return {results: left, stale: unused.filter(isStale), kept: [...kept, ...unused.filter((each) => !isStale(each))]}
}
