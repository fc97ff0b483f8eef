import type {QuoteMark} from './marks.ts'

/** How badly a mark's neighbours fit a mark that opens; 0 if they fit. */
export function openCost(mark: QuoteMark): number {
  return beforeOpening(mark) + afterOpening(mark)
}

/** How badly they fit a mark that closes. */
export function closeCost(mark: QuoteMark): number {
  return beforeClosing(mark) + afterClosing(mark)
}

function beforeOpening({before}: QuoteMark): number {
  switch (before) {
    case 'letter':
    case 'digit':
      return 3
    case 'stop':
    case 'shut':
      return 2
    case 'ellipsis':
      return 0.5
    default:
      return 0
  }
}

function afterOpening({before, after}: QuoteMark): number {
  switch (after) {
    // Nothing is quoted behind a paragraph’s last sentence.
    case 'edge':
      return before === 'stop' ? 6 : 3
    case 'space':
    case 'stop':
    case 'shut':
      return 3
    case 'dash':
      return 1
    case 'ellipsis':
    case 'tie':
      return 0.5
    default:
      return 0
  }
}

function beforeClosing({before}: QuoteMark): number {
  switch (before) {
    case 'space':
    case 'edge':
    case 'open':
      return 3
    case 'dash':
    case 'tie':
      return 0.5
    default:
      return 0
  }
}

function afterClosing({after}: QuoteMark): number {
  switch (after) {
    case 'letter':
    case 'digit':
      return 2
    case 'open':
      return 1
    case 'other':
      return 0.5
    default:
      return 0
  }
}
