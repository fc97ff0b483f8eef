import {defaultKeymap, history, historyKeymap} from '@codemirror/commands'
import {EditorState} from '@codemirror/state'
import {drawSelection, EditorView, keymap, placeholder} from '@codemirror/view'
import {problemKeys} from './commands.ts'
import {marked, setActive} from './problems.ts'

export interface EditorListener {
  /** The text is another one. */
  changed(): void
  /** The findings or their places are others. */
  moved(): void
  /** Whether the article is to go when another one is pasted. */
  isSample(): boolean
  /** HTML was pasted: what a word processor or a CMS has on the clipboard. True if it was taken. */
  pasted(html: string): boolean
}

export function createEditor(parent: HTMLElement, text: string, listener: EditorListener): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        drawSelection(),
        placeholder('Paste an article here, or drop a file'),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({'aria-label': 'Article', spellcheck: 'false'}),
        keymap.of([...problemKeys, ...defaultKeymap, ...historyKeymap]),
        marked,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) listener.changed()
          const fresh = update.state.field(marked) !== update.startState.field(marked)
          if (fresh || update.geometryChanged) listener.moved()
        }),
        EditorView.domEventHandlers({
          click(event, view) {
            const at = view.posAtCoords(event)
            if (at === null) return
            const {problems, active} = view.state.field(marked)
            const hit = problems.find(({from, to}) => from <= at && at <= to)
            if (hit !== active) view.dispatch({effects: setActive.of(hit)})
          },
          paste(event, view) {
            if (listener.isSample()) view.dispatch({selection: {anchor: 0, head: view.state.doc.length}})
            const html = event.clipboardData?.getData('text/html') ?? ''
            if (html === '' || !listener.pasted(html)) return false
            event.preventDefault()
            return true
          }
        })
      ]
    })
  })
}
