/** What the extension asks its server beyond the language server protocol. */

/** Checks all articles of a folder. */
export const checkFolder = 'copydesk/checkFolder'

export interface CheckFolder {
  /** Absolute. */
  readonly folder: string
}

export interface CheckedFile {
  /** Absolute. */
  readonly file: string
  readonly findings: readonly Found[]
  /** Why the file could not be checked. */
  readonly problem?: string
}

/** A finding; lines and characters count from 0, characters in UTF-16 code units. */
export interface Found {
  readonly start: Place
  readonly end: Place
  readonly severity: 'error' | 'warn' | 'info'
  readonly reason: string
  /** `paired-quotes/unclosed` */
  readonly name: string
  readonly url?: string
}

export interface Place {
  readonly line: number
  readonly character: number
}

/** How far the check of a folder is; a notification of the server. */
export const checking = 'copydesk/checking'

export interface Checking {
  readonly done: number
  readonly of: number
}

/** Why a file is not checked, in words; null if it is. */
export const whyIdle = 'copydesk/whyIdle'

export interface WhyIdle {
  /** Absolute. */
  readonly file: string
  /** The folder of the workspace that it is in, or its own. */
  readonly folder: string
}

/** The proof of an article: a page of HTML. */
export const askProof = 'copydesk/proof'

export interface AskProof {
  /** Its path, from `folder`. */
  readonly file: string
  /** The folder of the workspace that it is in, or its own; undefined for what is in no file yet. */
  readonly folder?: string
  readonly text: string
}
