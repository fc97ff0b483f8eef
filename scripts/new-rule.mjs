#!/usr/bin/env node
/** `npm run new-rule NAME`: makes rules/retext-NAME, a rule that works, with a case to start from. */
import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const templates = path.join(root, 'scripts/new-rule')

/** Each file of a rule, with its template. */
const files = {
  'tsconfig.json': 'tsconfig.json',
  'src/index.ts': 'index.ts',
  'cases.md': 'cases.md',
  'test/cases.test.ts': 'cases.test.ts',
  'README.md': 'README.md'
}

const id = (process.argv[2] ?? '').replace(/^retext-/, '')
const folder = `rules/retext-${id}`
const problem = problemOf(id)
if (problem === undefined) {
  create()
  console.log(`Made ${folder}. Next:
  npm install                          links it
  npx vitest run ${folder}   passes; write ${folder}/cases.md, then src/index.ts
  tests/house/imports.test.ts          wants a line for it
  packages/preset/src/index.ts         takes it in, once it is quiet on correct text`)
} else {
  console.error(`new-rule: ${problem}`)
  process.exitCode = 1
}

/** @param {string} id */
function problemOf(id) {
  if (process.argv.length !== 3) return 'give it one name, as in `npm run new-rule repeated-words`'
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id) || id.length > 60)
    return `a rule is named in lower case with hyphens, as in \`repeated-words\`, and not \`${process.argv[2]}\``
  if (id === 'copydesk') return '`copydesk` is the name of what Copydesk itself has to say'
  if (fs.existsSync(path.join(root, folder))) return `${folder} is there already`
  return undefined
}

function create() {
  write('package.json', `${JSON.stringify(manifest(), undefined, 2)}\n`)
  write('LICENSE', fs.readFileSync(path.join(root, 'LICENSE'), 'utf8'))
  for (const [file, template] of Object.entries(files)) {
    const text = fs.readFileSync(path.join(templates, `${template}.template`), 'utf8')
    write(
      file,
      text.replace(/\{\{(\w+)\}\}/g, (_, name) => fill(name))
    )
  }
  const tsconfig = path.join(root, 'tsconfig.json')
  const config = JSON.parse(fs.readFileSync(tsconfig, 'utf8'))
  config.references.push({path: folder})
  fs.writeFileSync(tsconfig, `${JSON.stringify(config, undefined, 2)}\n`)
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  const to = path.join(root, folder, file)
  fs.mkdirSync(path.dirname(to), {recursive: true})
  fs.writeFileSync(to, text)
}

/** @param {string} name */
function fill(name) {
  if (name === 'id') return id
  if (name === 'package') return `retext-${id}`
  if (name === 'camelCase') return `retext-${id}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  throw new Error(`A template asks for {{${name}}}`)
}

/** As the other rules have it, with the versions that they have now. */
function manifest() {
  const rule = JSON.parse(fs.readFileSync(path.join(root, 'packages/rule/package.json'), 'utf8'))
  return {
    name: `retext-${id}`,
    version: rule.version,
    description: 'TODO: flags …',
    license: rule.license,
    keywords: ['copydesk', 'retext', 'retext-plugin', 'unified', 'prose', 'lint'],
    type: 'module',
    sideEffects: false,
    exports: {
      '.': {'copydesk-source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js'},
      './package.json': './package.json'
    },
    files: ['dist', 'src', '!dist/.tsbuildinfo', '!**/*.test.ts'],
    scripts: {build: 'tsc -b'},
    dependencies: {
      '@copydesk/prose': rule.dependencies['@copydesk/prose'],
      '@copydesk/rule': rule.version,
      '@types/nlcst': rule.dependencies['@types/nlcst'],
      vfile: rule.dependencies.vfile,
      zod: rule.dependencies.zod
    },
    devDependencies: {'@copydesk/rule-tester': rule.version},
    engines: rule.engines
  }
}
