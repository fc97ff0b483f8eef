import type {Block} from '@copydesk/prose'
import {defineRule, retextPlugin} from '@copydesk/rule'
import * as z from 'zod/mini'
import {doubleMarkers} from './double-marker.ts'
import {emptyItems} from './empty-item.ts'
import {emptyNumbers} from './empty-number.ts'
import type {Finding, Kind} from './finding.ts'
import {labelledNumbers} from './labelled-numbers.ts'
import {lettering, letterStyles} from './lettering.ts'
import {type Line, readLines} from './lines.ts'
import {findLists, isCommentOfCode, isItem} from './lists.ts'
import {isBullet} from './marks.ts'
import {missingBullets} from './missing-bullet.ts'
import {missingSpaces} from './missing-space.ts'
import {mixedMarkers} from './mixed-marker.ts'
import {numberedItems} from './numbered-items.ts'
import {numbering} from './numbering.ts'
import {oddSorts} from './odd-sort.ts'
import {runIns} from './run-in.ts'
import {runInItems} from './run-in-item.ts'
import {runInNumbers} from './run-in-number.ts'
import {findSeries} from './series.ts'
import {stray} from './stray.ts'
import {strayDashes} from './stray-dash.ts'
import {strayItem} from './stray-item.ts'
import {withTypedItems} from './typed.ts'
import {typedList} from './typed-list.ts'
import {unmarkedItems} from './unmarked-items.ts'
import {Wrapping} from './wrapping.ts'

export type {Kind} from './finding.ts'

export interface Options {
  /** The bullet of the house; without one, most items of a list decide. */
  readonly marker?: string | undefined
  /** Whether lists typed with bullets are flagged in formats that have lists. */
  readonly typed: boolean
}

const options: z.ZodMiniType<Options> = z.strictObject({
  marker: z.optional(z.string()),
  typed: z._default(z.boolean(), false)
})

const none: readonly Line[] = []

export const rule = defineRule<Options, Kind>({
  id: 'stray-bullets',
  summary: 'typed lists gone ragged',
  kinds: {
    'missing-space': {summary: 'a bullet without the space after it', severity: 'warn', fix: 'safe'},
    'missing-bullet': {summary: 'a line among items that has no bullet', severity: 'warn', fix: 'suggest'},
    'mixed-marker': {summary: 'a bullet unlike the others of its list', severity: 'warn', fix: 'safe'},
    'double-marker': {summary: 'two markers before one item', severity: 'warn', fix: 'safe'},
    'empty-item': {summary: 'a bullet with nothing after it', severity: 'warn', fix: 'safe'},
    'run-in': {summary: 'a bullet inside running text', severity: 'warn', fix: 'suggest'},
    stray: {summary: 'a bullet alone, where there is no list', severity: 'warn', fix: 'suggest'},
    numbering: {summary: 'a number that skips, repeats or changes its style', severity: 'warn', fix: 'safe'},
    'typed-list': {summary: 'a list typed with bullets where the format has lists', severity: 'warn', fix: 'suggest'}
  },
  options,
  check(document, {options: {marker, typed}, report}) {
    const lines = withTypedItems(document, readLines(document))
    // In most articles nothing stands before any line.
    const marked = lines.some(({sign, maybe}) => sign !== undefined || maybe !== undefined) ? lines : none
    const wrapping = new Wrapping(lines)
    const bulleted = marked.filter((line) => isItem(line) && isBullet(line.sign.text))
    const anySpaced = bulleted.some((line) => line.sign?.spaced && line.text !== '')
    const runInBlocks = new Set<Block>()
    const lists = findLists(marked, wrapping)
    const lone = lists.filter(({items: [first, second]}) => !second && isBullet(first!.sign.text)).length
    for (const list of lists) {
      if (isCommentOfCode(list)) continue
      const inItems = runInItems(document, list)
      for (const {block} of inItems) runInBlocks.add(block)
      reportAll(inItems)
      reportAll(missingSpaces(list, anySpaced))
      reportAll(missingBullets(document, list, lines, wrapping))
      reportAll(mixedMarkers(document, list, marker))
      reportAll(emptyItems(document, list, lines))
      reportAll(strayItem(list))
      reportAll(stray(list, lines, lone, bulleted, document.format !== 'text'))
      if (typed) reportAll(typedList(document, list))
    }
    reportAll(doubleMarkers(document, marked))
    reportAll(unmarkedItems(document))
    reportAll(numberedItems(document, marked, wrapping))
    reportAll(runInNumbers(document, marked))
    for (const series of findSeries(marked)) {
      reportAll(numbering(series))
      reportAll(emptyNumbers(document, series))
    }
    reportAll(labelledNumbers(document.blocks))
    reportAll(lettering(marked))
    reportAll(letterStyles(lines))
    reportAll(strayDashes(marked))
    if (marked.some(({sign}) => sign !== undefined)) reportAll(oddSorts(marked))
    const last = document.blocks.findLast((block) => block.type === 'paragraph')
    for (const block of document.blocks) {
      if (runInBlocks.has(block)) continue
      reportAll(runIns(document, block, block === last))
    }

    function reportAll(findings: readonly Finding[]): void {
      for (const finding of findings) report(finding)
    }
  }
})

export default /* @__PURE__ */ retextPlugin(rule)
