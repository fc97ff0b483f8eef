import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

/**
 * The house has one direction of imports: what a package may import of the others. Types and tests too; what is not
 * listed is forbidden.
 */
const rule = ['@copydesk/prose', '@copydesk/rule']
const allowed: Record<string, readonly string[]> = {
  '@copydesk/prose': [],
  '@copydesk/rule': ['@copydesk/prose'],
  '@copydesk/rule-tester': ['@copydesk/prose', '@copydesk/rule'],
  '@copydesk/names': ['@copydesk/prose'],
  '@copydesk/dictionary-en': [],
  'retext-consistent-names': [...rule, '@copydesk/names'],
  'retext-paired-quotes': rule,
  'retext-repeated-headings': rule,
  'retext-stray-bullets': rule,
  'retext-unfinished-sentences': [...rule, '@copydesk/names'],
  'retext-unknown-words': [...rule, '@copydesk/names', '@copydesk/dictionary-en'],
  'retext-preset-copydesk': [
    ...rule,
    'retext-consistent-names',
    'retext-paired-quotes',
    'retext-repeated-headings',
    'retext-stray-bullets',
    'retext-unfinished-sentences',
    'retext-unknown-words'
  ],
  '@copydesk/house-names': [...rule, '@copydesk/names'],
  'remark-copydesk': [...rule, '@copydesk/house-names', 'retext-preset-copydesk'],
  'rehype-copydesk': [...rule, '@copydesk/house-names', 'retext-preset-copydesk'],
  '@copydesk/engine': [...rule, '@copydesk/names', '@copydesk/house-names', 'retext-preset-copydesk'],
  '@copydesk/report': [],
  'vfile-reporter-sarif': ['@copydesk/report'],
  'vfile-reporter-gitlab': ['@copydesk/report'],
  'vfile-reporter-rdjson': ['@copydesk/report'],
  'vfile-reporter-proof': ['@copydesk/prose', '@copydesk/report'],
  'copydesk-language-server': [...rule, '@copydesk/engine'],
  'copydesk-vscode': ['@copydesk/rule', '@copydesk/engine', 'copydesk-language-server', 'vfile-reporter-proof'],
  '@copydesk/playground': [...rule, '@copydesk/dictionary-en', 'retext-preset-copydesk'],
  copydesk: [
    ...rule,
    '@copydesk/engine',
    '@copydesk/report',
    'retext-preset-copydesk',
    'vfile-reporter-sarif',
    'vfile-reporter-gitlab',
    'vfile-reporter-proof',
    'vfile-reporter-rdjson'
  ]
}

/** The rest runs in a browser, and knows nothing of Node. */
const node =
  /^(?:@copydesk\/(?:rule-tester|house-names|engine|report)|re(?:mark|hype)-copydesk|vfile-reporter-.*|copydesk|copydesk-language-server|copydesk-vscode)$/
const browser = new Set(Object.keys(allowed).filter((name) => !node.test(name)))

const bundled = new Set(['copydesk', 'copydesk-vscode'])

interface Package {
  readonly name: string
  readonly folder: string
  readonly dependencies: readonly string[]
  readonly sources: readonly {readonly file: string; readonly imports: readonly string[]; readonly text: string}[]
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const packages = ['rules', 'packages'].flatMap((place) =>
  fs
    .readdirSync(path.join(root, place))
    .filter((name) => fs.existsSync(path.join(root, place, name, 'package.json')))
    .map((name) => readPackage(path.join(root, place, name)))
)
const ours = new Set(packages.map(({name}) => name))

describe('imports point one way', () => {
  for (const {name, dependencies, sources} of packages) {
    it(`${name} is in the drawing`, () => expect(Object.keys(allowed)).toContain(name))

    it(`${name} imports only what lies below it`, () => {
      const wrong = sources.flatMap(({file, imports}) =>
        imports
          .map(packageOf)
          .filter((each) => ours.has(each) && each !== name && !allowed[name]?.includes(each))
          .map((each) => `${file}: ${each}`)
      )
      expect(wrong).toEqual([])
    })

    it(`${name} declares what it imports, and imports what it declares`, () => {
      const imported = new Set(
        sources.flatMap(({imports}) =>
          imports
            .filter((each) => !each.startsWith('.') && !each.startsWith('node:') && !each.startsWith('#'))
            .map(packageOf)
        )
      )
      expect(
        [...imported].filter(
          (each) => each !== name && !dependencies.includes(each) && !dependencies.includes(`@types/${each}`)
        )
      ).toEqual([])
      expect(dependencies.filter((each) => ours.has(each) && !imported.has(each))).toEqual([])
    })
  }

  it('has no cycle', () => {
    const below = new Map(packages.map(({name, dependencies}) => [name, dependencies.filter((each) => ours.has(each))]))
    const reaches = (from: string, to: string): boolean =>
      (below.get(from) ?? []).some((each) => each === to || reaches(each, to))
    expect(packages.filter(({name}) => reaches(name, name)).map(({name}) => name)).toEqual([])
  })
})

describe('what runs in a browser uses no Node API', () => {
  for (const {name, sources} of packages) {
    if (!browser.has(name)) continue
    it(name, () => {
      const wrong = sources.filter(
        ({file, imports, text}) =>
          // The half of a `#data` import that a browser never sees (tests/data-import.test.ts).
          file !== 'data.node.ts' &&
          (imports.some((each) => each.startsWith('node:')) ||
            /\b(?:process|Buffer|__dirname|require)\s*[.([]/.test(text))
      )
      expect(wrong.map(({file}) => file)).toEqual([])
    })
  }
})

function readPackage(folder: string): Package {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string
    dependencies?: Record<string, string>
    peerDependencies?: Record<string, string>
    devDependencies?: Record<string, string>
  }
  const source = path.join(folder, 'src')
  const files = fs
    .readdirSync(source, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  return {
    name: manifest.name,
    folder,
    // The command and the extension are bundled with what they import, and install nothing else.
    dependencies: Object.keys({
      ...(bundled.has(manifest.name) ? manifest.devDependencies : manifest.dependencies),
      ...manifest.peerDependencies
    }),
    sources: files.map((file) => {
      const text = withoutComments(fs.readFileSync(path.join(source, file), 'utf8'))
      const found = [
        ...text.matchAll(
          /(?:^|\n)(?:import|export)\b[^'\n;]*(?:\n[^'\n;]*)*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import '([^']+)'/g
        )
      ]
      return {file, text, imports: found.map((match) => match[1] ?? match[2] ?? match[3] ?? '')}
    })
  }
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** `@copydesk/prose/x` is of `@copydesk/prose`, `yaml/x` of `yaml`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
