/** Reads and checks the article away from the page, so that typing never waits. */
import {type ProseDocument, parseText} from '@copydesk/prose'
import {type Finding, fixUntilStable, lint} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'
import {loadDictionary} from './load-dictionary.ts'
import type {Article, Call, Calls, Problem, Question, Reply} from './protocol.ts'

type Answer<Name extends Call> = Calls[Name]['answer'] | Promise<Calls[Name]['answer']>

const answers: {[Name in Call]: (ask: Calls[Name]['ask']) => Answer<Name>} = {
  rules: () => rules.map(({id, summary, optIn = false}) => ({id, summary, optIn})),
  async check(article) {
    const find = await finder(article)
    return find(article.text).map(toProblem)
  },
  async fix({suggestions, ...article}) {
    const find = await finder(article)
    return fixUntilStable(article.text, find, {safety: suggestions ? 'suggest' : 'safe'}).text
  },
  async plain(html) {
    const {plainText} = await import('./markup.ts')
    return plainText(html)
  }
}

/** What finds the findings of a text that is to be read as the article is. */
async function finder({format, on, off}: Article): Promise<(text: string) => readonly Finding[]> {
  const parse = await parser(format)
  if (on.includes('unknown-words')) await loadDictionary()
  const settings = Object.fromEntries([...off.map((rule) => [rule, false]), ...on.map((rule) => [rule, true])])
  return (text) => lint(parse(text), rules, {rules: settings, complete: true})
}

async function parser(format: Article['format']): Promise<(text: string) => ProseDocument> {
  if (format === 'text') return parseText
  const {parseDocument} = await import('./markup.ts')
  return (text) => parseDocument(text, {format})
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

async function reply<Name extends Call>({number, call, ask}: Question<Name>): Promise<Reply> {
  try {
    return {number, answer: await answers[call](ask)}
  } catch (error) {
    return {number, error: error instanceof Error ? error.message : String(error)}
  }
}

addEventListener('message', async ({data}: MessageEvent<Question>) => postMessage(await reply(data)))
