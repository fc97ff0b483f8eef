/**
 * What no one means by “the articles of this folder”: texts for machines, legal texts, lists of changes, and what
 * programs have written. They are checked when they are named.
 */
const files: readonly RegExp[] = [
  /^robots\.txt$/i,
  /^requirements.*\.txt$/i,
  /^llms.*\.txt$/i,
  /^licen[cs]e/i,
  /^copying/i,
  /^changelog/i,
  // What `copydesk baseline` writes.
  /^copydesk\.baseline\.txt$/
]

const folders = new Set([
  '.git',
  '.venv',
  '__pycache__',
  'bower_components',
  'node_modules',
  'site-packages',
  'third_party',
  'vendor',
  'venv',
  // What site generators and test runners write.
  '.astro',
  '.docusaurus',
  '.jekyll-cache',
  '.next',
  '.nuxt',
  '_site',
  'build',
  'coverage',
  'dist'
])

/** Folders that are not even looked into. */
export const unaskedFolders: readonly string[] = [...folders]

/** @param file Relative to what was named, with `/`. */
export function isUnasked(file: string): boolean {
  const parts = file.split('/')
  const name = parts.pop()!
  return parts.some((part) => folders.has(part)) || files.some((pattern) => pattern.test(name))
}
