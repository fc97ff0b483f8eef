import type {Tree} from '@lezer/common'
import {definitionAddress} from './blocks/definitions.ts'
import {Content} from './content.ts'
import {normalizeLabel} from './inline-context.ts'
import {decodeAddress, labelEnd} from './link-end.ts'

/** What references in a document may refer to. */
export interface Labels {
  readonly definitions: ReadonlyMap<string, string>
  readonly footnotes: ReadonlySet<string>
}

/** Collects the labels that a document defines; of two definitions of one label the first counts. */
export function collectLabels(tree: Tree, text: string, offset: number): Labels {
  const definitions = new Map<string, string>()
  const footnotes = new Set<string>()
  if (!text.includes(']:')) return {definitions, footnotes}
  tree.iterate({
    enter(node) {
      if (node.name === 'LinkReference') {
        const definition = splitDefinition(text, node.from + offset, node.to + offset)
        if (definition === undefined) return false
        const label = normalizeLabel(definition.label)
        if (!definitions.has(label)) definitions.set(label, definition.address)
      } else if (node.name === 'FootnoteMark') {
        const mark = text.slice(node.from + offset + 2, node.to + offset)
        footnotes.add(normalizeLabel(mark.slice(0, mark.indexOf(']:'))))
      }
      return node.type.is('BlockContext') || node.type.isTop || node.type.isAnonymous
    }
  })
  return {definitions, footnotes}
}

/** The label and the address of a definition. */
export function splitDefinition(
  text: string,
  start: number,
  end: number
): {label: string; address: string} | undefined {
  const content = Content.of(text, start, end).text
  const to = labelEnd(content, 0)
  if (to === -1) return
  const address = definitionAddress.exec(content.slice(to + 1).trimStart())?.[0] ?? ''
  return {label: content.slice(1, to - 1), address: decodeAddress(address.replace(/^<|>$/g, ''))}
}
