import fs from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

const read = (file: string) => fs.readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8')

interface Step {
  readonly description: string
  readonly media: {readonly image: string}
}

interface Manifest {
  readonly icon: string
  readonly version: string
  readonly contributes: {
    readonly commands: readonly {readonly command: string}[]
    readonly configuration: {readonly properties: Readonly<Record<string, unknown>>}
    readonly walkthroughs: readonly {readonly steps: readonly Step[]}[]
  }
}

const {icon, version, contributes} = JSON.parse(read('package.json')) as Manifest
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps)
const commands = contributes.commands.map(({command}) => command)

it('each command is there, and each that is there is in the manifest', () => {
  const registered = [...read('src/extension.ts').matchAll(/registerCommand\('([^']+)'/g)].map((match) => match[1])
  expect(registered.sort()).toEqual([...commands].sort())
})

it('what leads to a command leads to one that there is', () => {
  const links = [...steps.map(({description}) => description), read('src/status-item.ts')].flatMap((text) =>
    [...text.matchAll(/command:(copydesk\.\w+)/g)].map((match) => match[1])
  )
  expect(links.length).toBeGreaterThan(4)
  for (const link of links) expect(commands).toContain(link)
})

it('its pictures are there', () => {
  for (const file of [icon, ...steps.map(({media}) => media.image)])
    expect(fs.existsSync(fileURLToPath(new URL(`../${file}`, import.meta.url))), file).toBe(true)
})

it('the README has every setting, the changelog its version', () => {
  for (const setting of Object.keys(contributes.configuration.properties)) expect(read('README.md')).toContain(setting)
  expect(read('CHANGELOG.md')).toContain(`## ${version}`)
})
