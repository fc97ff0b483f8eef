/** Reads and checks the article away from the page, so that typing never waits. */
import {parseDocument} from '@copydesk/prose'
import {type Finding, fixUntilStable, lint} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'
import {plainText} from './plain-text.ts'
import type {Article, Call, Calls, Problem, Question, Reply} from './protocol.ts'

const answers: {[Name in Call]: (ask: Calls[Name]['ask']) => Calls[Name]['answer']} = {
  rules: () => rules.filter(({optIn}) => !optIn).map(({id, summary}) => ({id, summary})),
  check: (article) => findingsOf(article.text, article).map(toProblem),
  fix: ({suggestions, ...article}) =>
    fixUntilStable(article.text, (text) => findingsOf(text, article), {safety: suggestions ? 'suggest' : 'safe'}).text,
  plain: plainText
}

function findingsOf(text: string, {format, off}: Article): readonly Finding[] {
  const settings = Object.fromEntries(off.map((rule) => [rule, 'off' as const]))
  return lint(parseDocument(text, {format}), rules, {rules: settings, complete: true})
}

function toProblem({start, end, source, ruleId, reason, note, fix}: Finding): Problem {
  return {
    from: start,
    to: end,
    rule: source.replace(/^retext-/, ''),
    kind: ruleId,
    reason,
    ...(note !== undefined && {note}),
    ...(fix && {
      fix: {
        safe: fix.safety === 'safe',
        changes: fix.edits.map((edit) => ({from: edit.start, to: edit.end, insert: edit.text}))
      }
    })
  }
}

function reply<Name extends Call>({number, call, ask}: Question<Name>): Reply {
  try {
    return {number, answer: answers[call](ask)}
  } catch (error) {
    return {number, error: error instanceof Error ? error.message : String(error)}
  }
}

addEventListener('message', ({data}: MessageEvent<Question>) => postMessage(reply(data)))
