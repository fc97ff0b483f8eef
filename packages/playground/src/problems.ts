/** The findings as part of the editor's state: they move with the text until the next check. */
import {type ChangeDesc, StateEffect, StateField} from '@codemirror/state'
import {Decoration, type DecorationSet, EditorView, WidgetType} from '@codemirror/view'
import type {Fix, Problem} from './protocol.ts'

export interface Marked {
  readonly problems: readonly Problem[]
  /** The one that the writer looks at. */
  readonly active: Problem | undefined
}

export const setProblems = StateEffect.define<readonly Problem[]>()
export const setActive = StateEffect.define<Problem | undefined>()

/** The extension, and the key to its value. */
export const marked = StateField.define<Marked>({
  create: () => ({problems: [], active: undefined}),
  update({problems, active}, {changes, docChanged, effects}) {
    if (docChanged) {
      const at = active === undefined ? -1 : problems.indexOf(active)
      const moved = problems.map((problem) => move(problem, changes))
      active = moved[at]
      problems = moved.filter((problem) => problem !== undefined)
    }
    for (const effect of effects) {
      if (effect.is(setProblems)) {
        problems = effect.value
        const before = active
        active = before && problems.find((problem) => problem.from === before.from && problem.kind === before.kind)
      }
      if (effect.is(setActive)) active = effect.value
    }
    return {problems, active}
  },
  provide: (field) => EditorView.decorations.from(field, decorations)
})

/** The finding after an edit elsewhere; none if the edit touched what it or its fix is about. */
function move(problem: Problem, changes: ChangeDesc): Problem | undefined {
  if (changes.touchesRange(problem.from, problem.to) !== false) return
  const from = changes.mapPos(problem.from, 1)
  const to = Math.max(from, changes.mapPos(problem.to, -1))
  if (problem.fix === undefined) return {...problem, from, to}
  if (problem.fix.changes.some((change) => changes.touchesRange(change.from, change.to) !== false)) return
  const moved = problem.fix.changes.map((change) => ({
    from: changes.mapPos(change.from),
    to: changes.mapPos(change.to),
    insert: change.insert
  }))
  return {...problem, from, to, fix: {...problem.fix, changes: moved}}
}

function decorations({problems, active}: Marked): DecorationSet {
  const ranges = problems.flatMap((problem) => {
    const classes = `mark ${problem.rule}${problem === active ? ' active' : ''}`
    const mark = problem.to > problem.from ? [Decoration.mark({class: classes}).range(problem.from, problem.to)] : []
    return [...mark, ...corrections(problem.fix, problem.rule)]
  })
  return Decoration.set(ranges, true)
}

/** As on a proof: what goes is struck through, what comes stands behind it. */
function corrections(fix: Fix | undefined, rule: string) {
  return (fix?.changes ?? []).flatMap(({from, to, insert}) => {
    const gone = to > from ? [Decoration.mark({class: `gone ${rule}`}).range(from, to)] : []
    const text = insert === ' ' ? '␣' : insert.replaceAll('\n', '¶')
    const classes = `come ${rule}${gone.length > 0 ? ' instead' : ''}`
    return text === '' ? gone : [...gone, Decoration.widget({widget: new Insertion(text, classes), side: 1}).range(to)]
  })
}

class Insertion extends WidgetType {
  readonly #text: string
  readonly #classes: string

  constructor(text: string, classes: string) {
    super()
    this.#text = text
    this.#classes = classes
  }

  override eq(other: Insertion): boolean {
    return other.#text === this.#text && other.#classes === this.#classes
  }

  override toDOM(): HTMLElement {
    const shown = document.createElement('ins')
    shown.className = this.#classes
    shown.textContent = this.#text
    // A screen reader reads the findings; here it reads the article as it stands.
    shown.setAttribute('aria-hidden', 'true')
    return shown
  }
}
