import type {ProseDocument} from '@copydesk/prose'

/** Titles without their full stop, pounds, and words that are spelled otherwise in America. */
const signs =
  /\b(?:Mrs?|Ms|Dr) \p{Lu}|£\d|\bper cent\b|(?:col|fav|hon|lab|neighb|harb|rum|hum)our|behaviour|\b(?:cent|theat|kilomet)res?\b|\b(?:programme|defence|licence|cheque|whilst|travell(?:ed|er|ing)|cancelled|grey|tonnes?)\b|(?:organi|reali|recogni|apologi|critici|emphasi|speciali|moderni)s(?:e[ds]?|ing|ation)\b/u

/** Whether an article is written as in Britain, where a house may set speech in ‘single’ marks. */
export function isBritish({blocks}: ProseDocument): boolean {
  return blocks.some(({text}) => signs.test(text))
}
