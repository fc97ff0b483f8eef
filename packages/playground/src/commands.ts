import {isolateHistory} from '@codemirror/commands'
import {EditorSelection} from '@codemirror/state'
import {type Command, EditorView, type KeyBinding} from '@codemirror/view'
import {marked, setActive} from './problems.ts'
import type {Problem} from './protocol.ts'

/** Looks at a finding: its card is the open one, its place is in view. */
export function show(view: EditorView, problem: Problem): void {
  view.dispatch({
    effects: [setActive.of(problem), EditorView.scrollIntoView(problem.from, {y: 'center'})],
    selection: EditorSelection.single(problem.from)
  })
}

/** Makes the fix of a finding, all its changes at once, so that one undo takes it back. */
export function accept(view: EditorView, problem: Problem): boolean {
  if (problem.fix === undefined) return false
  view.dispatch({changes: [...problem.fix.changes], userEvent: 'input.fix', scrollIntoView: false})
  return true
}

/** Puts another text in the place of this one; one undo takes it back, and the cursor stays where it can. */
export function replaceText(view: EditorView, text: string): void {
  const old = view.state.doc.toString()
  let from = 0
  while (from < Math.min(old.length, text.length) && old[from] === text[from]) from++
  let same = 0
  while (same < Math.min(old.length, text.length) - from && old.at(-1 - same) === text.at(-1 - same)) same++
  view.dispatch({
    changes: {from, to: old.length - same, insert: text.slice(from, text.length - same)},
    annotations: isolateHistory.of('full')
  })
}

function go(step: 1 | -1): Command {
  return (view) => {
    const {problems, active} = view.state.field(marked)
    if (problems.length === 0) return false
    const cursor = view.state.selection.main.head
    const near =
      step === 1 ? problems.findIndex(({from}) => from > cursor) : problems.findLastIndex(({from}) => from < cursor)
    const at = active === undefined ? near : problems.indexOf(active) + step
    show(view, problems.at(at === problems.length || (at === -1 && step === 1) ? 0 : at)!)
    return true
  }
}

const takeSuggestion: Command = (view) => {
  const {problems, active} = view.state.field(marked)
  const cursor = view.state.selection.main.head
  const problem = active ?? problems.find(({from, to}) => from <= cursor && cursor <= to)
  return problem !== undefined && accept(view, problem)
}

export const problemKeys: readonly KeyBinding[] = [
  {key: 'F8', run: go(1), shift: go(-1), preventDefault: true},
  {key: 'Mod-.', run: takeSuggestion, preventDefault: true}
]
