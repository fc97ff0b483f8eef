import type {ProseDocument} from '@copydesk/prose'
import type {CheckContext} from '@copydesk/rule'
import {readMarks} from './automaton.ts'
import type {Decision} from './decisions.ts'
import {writesDialect} from './dialect.ts'
import {markedBlocks} from './flows.ts'
import {showsForeignMarks} from './foreign.ts'
import {findInterruption} from './interruption.ts'
import type {Kind} from './kinds.ts'
import type {Options} from './options.ts'
import {reportApostrophe, reportDirection, reportDoubled} from './report-marks.ts'
import {reportInterrupted, reportNotReopened, reportUnclosed, reportUnopened} from './report-missing.ts'
import {reportCrossed, reportMismatched, reportNested} from './report-pairs.ts'
import {reportStyle} from './report-style.ts'
import {reportTwoSingles} from './report-two-singles.ts'
import {House} from './survey.ts'

/** Reads all marks of a document, then reports what does not fit. */
export function check(document: ProseDocument, context: CheckContext<Options, Kind>): void {
  const blocks = markedBlocks(document)
  if (blocks.length === 0) return
  const dialect = writesDialect(blocks)
  const decisions = readMarks(document, blocks, dialect)
  const house = new House(document, blocks, decisions, dialect, context.options.style)
  for (const decision of decisions) report(decision)
  reportStyle(house, context)
  reportTwoSingles(decisions, context)

  function report(decision: Decision): void {
    switch (decision.is) {
      case 'unclosed':
        reportUnclosed(decision, house, context)
        break
      case 'unopened':
        reportUnopened(decision.mark, house, context)
        break
      case 'turned':
        if (!showsForeignMarks(decision.mark)) reportDirection(decision.mark, decision.shape, decision.as, context)
        break
      case 'mismatched':
        reportMismatched(decision.opener, decision.closer, house, context)
        break
      case 'crossed':
        reportCrossed(decision.first, decision.second, context)
        break
      case 'nested':
        reportNested(decision.mark, decision.outer, house, context)
        break
      case 'doubled':
        reportDoubled(decision.first, decision.mark, context)
        break
      case 'apostrophe':
        reportApostrophe(decision.mark, house, context)
        break
      case 'not-reopened':
        reportNotReopened(decision.block, decision.opener, context)
        break
      case 'pair': {
        const interruption = findInterruption(decision.opener, decision.closer)
        if (interruption !== undefined) reportInterrupted(decision.opener, decision.closer, interruption, context)
        break
      }
    }
  }
}
