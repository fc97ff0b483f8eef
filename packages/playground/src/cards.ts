/** The margin: a card for each finding, beside its line. */
import type {EditorView} from '@codemirror/view'
import {accept, show} from './commands.ts'
import {marked} from './problems.ts'
import type {Problem} from './protocol.ts'

/** Pixels between two cards. */
const gap = 8
/** The page has no margin below this width; the cards stand under the article. */
const wide = matchMedia('(min-width: 60rem)')
/** More would make the page slow; the count tells of the rest. */
const most = 500

export class Cards {
  readonly #list: HTMLElement
  readonly #view: EditorView
  #shown: readonly Problem[] = []
  #cards: HTMLElement[] = []

  constructor(list: HTMLElement, view: EditorView) {
    this.#list = list
    this.#view = view
    wide.addEventListener('change', () => this.update())
    // Fonts and windows change where the lines are.
    new ResizeObserver(() => this.#place()).observe(view.contentDOM)
  }

  update(): void {
    const {problems, active} = this.#view.state.field(marked)
    const shown = problems.slice(0, most)
    if (!sameCards(shown, this.#shown)) {
      this.#cards = shown.map((_, at) => this.#card(at))
      this.#list.replaceChildren(...this.#cards)
    }
    this.#shown = shown
    for (const [at, card] of this.#cards.entries()) card.classList.toggle('active', shown[at] === active)
    this.#place()
  }

  #card(at: number): HTMLElement {
    const {problems} = this.#view.state.field(marked)
    const problem = problems[at]!
    const current = () => this.#shown[at]!
    const card = element('li', `card ${problem.rule}`)
    const open = element('button', 'reason')
    open.type = 'button'
    open.append(element('small', 'name', problem.rule.replaceAll('-', ' ')), ...words(problem.reason))
    open.addEventListener('click', () => show(this.#view, current()))
    card.append(open)
    if (problem.fix !== undefined) {
      const fix = element('button', 'fix', labelOf(problem, this.#view))
      fix.type = 'button'
      fix.addEventListener('click', () => {
        accept(this.#view, current())
        this.#view.focus()
      })
      card.append(fix)
    }
    // Last, for it opens when its card is in focus: nothing may move away from under the pointer.
    if (problem.note !== undefined) card.append(element('p', 'note', ...words(problem.note)))
    return card
  }

  /** Each card at the height of its line, or below the one before it; the open one is never pushed away. */
  #place(): void {
    if (!wide.matches) {
      for (const card of this.#cards) card.style.top = ''
      this.#list.style.height = ''
      return
    }
    const view = this.#view
    view.requestMeasure({
      key: this,
      read: () => {
        const base = view.documentTop - this.#list.getBoundingClientRect().top
        return this.#cards.map((card, at) => ({
          line:
            base +
            view.lineBlockAt(Math.min(this.#shown[at]!.from, view.state.doc.length)).top +
            offsetInLine(view, this.#shown[at]!),
          height: card.offsetHeight,
          active: card.classList.contains('active')
        }))
      },
      write: (sizes) => {
        const tops = layOut(sizes)
        for (const [at, card] of this.#cards.entries()) card.style.top = `${tops[at]}px`
        const last = sizes.length - 1
        this.#list.style.height = last < 0 ? '' : `${tops[last]! + sizes[last]!.height}px`
      }
    })
  }
}

/** How far below the top of its line, which may be wrapped, a finding stands; 0 where the line is not drawn. */
function offsetInLine(view: EditorView, {from}: Problem): number {
  const at = Math.min(from, view.state.doc.length)
  const start = view.coordsAtPos(view.lineBlockAt(at).from)
  const here = view.coordsAtPos(at)
  return start && here ? here.top - start.top : 0
}

interface Size {
  readonly line: number
  readonly height: number
  readonly active: boolean
}

/** Tops of the cards: down from the top, then up from the open card, which stands at its line. */
function layOut(sizes: readonly Size[]): number[] {
  const tops: number[] = []
  let free = 0
  for (const {line, height} of sizes) {
    const top = Math.max(line, free)
    tops.push(top)
    free = top + height + gap
  }
  const open = sizes.findIndex(({active}) => active)
  if (open === -1) return tops
  tops[open] = Math.max(0, sizes[open]!.line)
  for (let at = open - 1; at >= 0; at--) tops[at] = Math.min(tops[at]!, tops[at + 1]! - sizes[at]!.height - gap)
  // What does not fit above the open card would leave the page: then everything moves down a little.
  const lost = Math.min(0, tops[0]!)
  for (let at = 0; at <= open; at++) tops[at] = tops[at]! - lost
  for (let at = open + 1; at < tops.length; at++)
    tops[at] = Math.max(sizes[at]!.line, tops[at - 1]! + sizes[at - 1]!.height + gap)
  return tops
}

function sameCards(left: readonly Problem[], right: readonly Problem[]): boolean {
  const same = (one: Problem, other: Problem) =>
    one.reason === other.reason && one.note === other.note && one.rule === other.rule && !one.fix === !other.fix
  return left.length === right.length && left.every((problem, at) => same(problem, right[at]!))
}

/** What the button of a card says: what will stand there. */
function labelOf({fix}: Problem, view: EditorView): string {
  const [first, ...others] = fix?.changes ?? []
  if (first === undefined || others.length > 0) return 'Correct it'
  const insert = first.insert.trim()
  if (insert === '') return first.to > first.from && first.insert === '' ? 'Take it out' : 'Add a space'
  const gone = view.state.sliceDoc(first.from, first.to)
  if (gone === '') return `Insert ${insert}`
  return insert.length <= 40 ? `Make it ${insert}` : 'Correct it'
}

/** Words in backticks are words of the article. */
function words(sentence: string): (string | HTMLElement)[] {
  return sentence.split('`').map((part, at) => (at % 2 === 0 ? part : element('q', 'word', part)))
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (string | HTMLElement)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}
