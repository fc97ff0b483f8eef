import type {Block, ProseDocument} from '@copydesk/prose'
import {type Entry, readBlock} from './block-names.ts'
import type {Mention} from './mentions.ts'
import {addUse, type BlockNames, type NameForm, type Names, newForm, proseBlocks, type Use} from './names.ts'
import {type Run, runsOf} from './runs.ts'
import {WordCounts} from './word-counts.ts'

/** A document’s names, and what it takes to find those of the document after an edit. */
interface State {
  readonly entries: readonly Entry[]
  readonly names: Names
  /** Only the newest of a line of documents has them; they are made at the first edit. */
  counts: WordCounts | undefined
}

/** The keys under which blocks have what is known of the latest document that they are of, with and without known names. */
const alone = {}
const withKnown = {}

/**
 * The names of a document, read once. A document that shares most of its blocks with one that was read before costs only
 * the rest: what is said of a name in blocks that are the same is the very same object.
 *
 * @param known Blocks to read after it, as if they were its own: see `blocksOf`.
 */
export function namesOf(document: ProseDocument, known: readonly Block[] = []): Names {
  if (known.length > 0) return read(proseBlocks(document), known, withKnown)
  let names = document.noted(remembered) as Names | undefined
  if (names === undefined) {
    names = read(proseBlocks(document), [], alone)
    document.note(remembered, names)
  }
  return names
}

/** The key under which a document has its names. */
const remembered = {}

function read(own: readonly Block[], known: readonly Block[], key: object): Names {
  const blocks = [...own, ...known]
  // An edit leaves most blocks as they are, and one of these. Blocks of known names outlive the document.
  const marks = [own[0], own[own.length >> 1], own.at(-1)].filter((block) => block !== undefined)
  const before = marks.map((block) => block.noted(key) as State | undefined).find((state) => state !== undefined)
  const state = (before && readEdited(before, blocks)) ?? readAll(blocks)
  for (const block of marks) block.note(key, state)
  return state.names
}

/** Numbers that are left free between blocks, for what may be written there. */
const room = 1024

function readAll(blocks: readonly Block[]): State {
  const counts = WordCounts.ofCapitals(blocks)
  const entries: Entry[] = []
  const forms = new Map<string, NameForm>()
  let free = 0
  for (const block of blocks) {
    const entry = readBlock(block, free, counts)
    entries.push(entry)
    free += entry.names.runs.length + room
    for (const use of entry.uses) {
      const {text} = use.token
      let form = forms.get(text)
      if (form === undefined) {
        form = newForm(text, counts)
        forms.set(text, form)
      }
      addUse(form, use)
    }
  }
  return {entries, names: new DocumentNames(entries, forms, undefined), counts: undefined}
}

/** Undefined if it is as well to read all blocks anew. */
function readEdited(before: State, blocks: readonly Block[]): State | undefined {
  const old = before.entries
  const most = Math.min(old.length, blocks.length)
  let head = 0
  while (head < most && old[head]!.names.block === blocks[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail)!.names.block === blocks.at(-1 - tail)) tail++
  const gone = old.slice(head, old.length - tail)
  const come = blocks.slice(head, blocks.length - tail)
  if (gone.length + come.length > 8 + blocks.length / 4) return
  const numbers = numbersFor(come, old[head - 1]?.names, old[old.length - tail]?.names)
  if (numbers === undefined) return

  const counts = before.counts ?? WordCounts.of(old.map(({names}) => names.block))
  before.counts = undefined
  const changes = counts.exchange(
    gone.map(({names}) => names.block),
    come
  )
  const exchanged = new Exchange()
  const kept = (entry: Entry): Entry => {
    if (changes.flipped.size === 0 || !entry.asked.some((word) => changes.flipped.has(word))) return entry
    const {block, first} = entry.names
    const fresh = readBlock(block, first, counts, entry)
    exchanged.put(entry, fresh)
    return fresh
  }
  const entries = old.slice(0, head).map(kept)
  for (const entry of gone) exchanged.put(entry, undefined)
  for (const [at, block] of come.entries()) {
    const entry = readBlock(block, numbers[at]!, counts)
    exchanged.put(undefined, entry)
    entries.push(entry)
  }
  for (const entry of old.slice(old.length - tail)) entries.push(kept(entry))
  const forms = exchanged.formsFrom(before.names.forms, changes.lower, counts)
  return {entries, names: new DocumentNames(entries, forms, before.names.line ?? {}), counts}
}

/** The numbers of the first runs of some blocks, between those of others; undefined if there is no room. */
function numbersFor(
  blocks: readonly Block[],
  before: BlockNames | undefined,
  after: BlockNames | undefined
): number[] | undefined {
  let free = before === undefined ? 0 : before.first + before.runs.length
  const sizes = blocks.map((block) => runsOf(block).runs.length)
  const size = sizes.reduce((sum, each) => sum + each, 0)
  const gap = after === undefined ? room : Math.floor((after.first - free - size) / (blocks.length + 1))
  if (gap < 0) return
  return sizes.map((each) => {
    const first = free + gap
    free = first + each
    return first
  })
}

/** The uses that an edit takes away and brings. */
class Exchange {
  readonly #gone = new Set<Use>()
  /** By the form. */
  readonly #come = new Map<string, Use[]>()

  put(old: Entry | undefined, fresh: Entry | undefined): void {
    const kept = new Set(old && fresh?.uses)
    const known = new Set(fresh && old?.uses)
    for (const use of old?.uses ?? []) {
      if (kept.has(use)) continue
      this.#gone.add(use)
      if (!this.#come.has(use.token.text)) this.#come.set(use.token.text, [])
    }
    for (const use of fresh?.uses ?? []) {
      if (known.has(use)) continue
      const uses = this.#come.get(use.token.text)
      if (uses === undefined) this.#come.set(use.token.text, [use])
      else uses.push(use)
    }
  }

  /** The forms after the edit: those that it does not touch are the same objects. */
  formsFrom(
    before: ReadonlyMap<string, NameForm>,
    lower: ReadonlySet<string>,
    counts: WordCounts
  ): Map<string, NameForm> {
    const forms: NameForm[] = []
    const keep = (text: string, uses: Use[]): void => {
      if (uses.length === 0) return
      const form = newForm(text, counts)
      for (const use of uses.sort(byPlace)) addUse(form, use)
      forms.push(form)
    }
    for (const form of before.values()) {
      const come = this.#come.get(form.text)
      if (come === undefined && !lower.has(form.lowerCase)) forms.push(form)
      else keep(form.text, [...form.uses.filter((use) => !this.#gone.has(use)), ...(come ?? [])])
    }
    for (const [text, uses] of this.#come) if (!before.has(text)) keep(text, uses)
    return new Map(forms.sort((left, right) => byPlace(left.uses[0]!, right.uses[0]!)).map((form) => [form.text, form]))
  }
}

function byPlace(left: Use, right: Use): number {
  return left.order - right.order || left.at - right.at
}

class DocumentNames implements Names {
  readonly blocks: readonly BlockNames[]
  readonly forms: ReadonlyMap<string, NameForm>
  readonly line: object | undefined
  #mentions: Names['mentions'] | undefined

  constructor(entries: readonly Entry[], forms: ReadonlyMap<string, NameForm>, line: object | undefined) {
    this.blocks = entries.map(({names}) => names)
    this.forms = forms
    this.line = line
  }

  get runs(): readonly Run[] {
    return this.blocks.flatMap(({runs}) => runs)
  }

  get mentions(): Names['mentions'] {
    this.#mentions ??= mentionsIn(this.blocks)
    return this.#mentions
  }
}

function mentionsIn(blocks: readonly BlockNames[]): Names['mentions'] {
  const found = new Map<number, Mention>()
  for (const {first, mentions} of blocks)
    for (let at = 0; at < mentions.length; at++) {
      const mention = mentions[at]
      if (mention !== undefined) found.set(first + at, mention)
    }
  return found
}
