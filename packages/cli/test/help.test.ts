import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import {optionNames} from '../src/arguments.ts'
import {commandNames} from '../src/commands.ts'
import {formatNames} from '../src/formats/index.ts'
import {help} from '../src/help.ts'

const readme = fs.readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** An option as it is written: some are told by what turns them off. */
const written = (name: string) => new RegExp(`--(?:no-)?${name}(?![\\w-])`)

describe.each([
  ['the help', help],
  ['the README', readme]
])('%s', (_, text) => {
  it.each(optionNames)('tells of --%s', (name) => expect(text).toMatch(written(name)))
  it.each(commandNames)('tells of the command %s', (name) =>
    expect(text).toMatch(new RegExp(`(?:^  |copydesk )${name}\\b`, 'm'))
  )
  it.each(formatNames)('tells of the format %s', (name) => expect(text).toMatch(new RegExp(`\\b${name}\\b`)))

  it('tells of no option that there is not', () => {
    const told = [...text.matchAll(/(?<![\w-])--(?:no-)?([a-z][a-z-]*)/g)].map(([, name]) => name)
    // Of npm.
    const others = ['save-dev']
    expect(
      told.filter((name) => !(optionNames as readonly string[]).includes(name!) && !others.includes(name!))
    ).toEqual([])
  })
})

it('the help fits a terminal of 80 columns', () => {
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})
