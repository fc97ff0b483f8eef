import type {Log} from 'sarif'
import {VFile} from 'vfile'
import reporterDefault, {reporter} from 'vfile-reporter-sarif'
import {expect, it} from 'vitest'
import {hostileFiles, isWellFormed} from '../support/hostile-report.ts'
import {validateSarif} from '../support/sarif-schema.ts'

const article = 'The mayor spoke.\nMr. Bird nodded; “yes.\n'

function spelled(): VFile {
  const file = new VFile({path: 'posts/über uns.md', value: article})
  const bird = file.message('`Bird` sounds like the name `Byrd`', {
    place: {start: {line: 2, column: 5, offset: 21}, end: {line: 2, column: 9, offset: 25}},
    source: 'retext-consistent-names',
    ruleId: 'homophone'
  })
  Object.assign(bird, {
    actual: 'Bird',
    expected: ['Byrd'],
    note: 'why',
    url: 'https://example.com/#homophone',
    fix: {safety: 'suggest', edits: [{start: 21, end: 25, text: 'Byrd'}]},
    confidence: 0.9
  })
  file.info('just so you know')
  return file
}

function read(report: string): Log {
  const log = JSON.parse(report)
  expect(validateSarif(log), JSON.stringify(validateSarif.errors, undefined, 2)).toBe(true)
  return log
}

it('the schema refuses what is not SARIF', () => {
  expect(validateSarif({version: '2.1.0', runs: [{tool: {}}]})).toBe(false)
})

it('is what `remark --report sarif` loads', () => expect(reporterDefault).toBe(reporter))

it('tells rule, level, place and repair of a message', () => {
  const [run] = read(reporter([spelled()])).runs
  expect(run?.tool.driver.rules).toEqual([
    {
      id: 'consistent-names/homophone',
      defaultConfiguration: {level: 'warning'},
      helpUri: 'https://example.com/#homophone'
    },
    {id: 'message', defaultConfiguration: {level: 'note'}}
  ])
  const region = {startLine: 2, startColumn: 5, endLine: 2, endColumn: 9}
  const artifactLocation = {uri: 'posts/%C3%BCber%20uns.md', uriBaseId: '%SRCROOT%'}
  expect(run?.results?.[0]).toMatchObject({
    ruleId: 'consistent-names/homophone',
    ruleIndex: 0,
    level: 'warning',
    message: {text: '`Bird` sounds like the name `Byrd`'},
    locations: [{physicalLocation: {artifactLocation, region: {...region, snippet: {text: 'Bird'}}}}],
    fixes: [
      {
        description: {text: 'Change it to "Byrd"'},
        artifactChanges: [{artifactLocation, replacements: [{deletedRegion: region, insertedContent: {text: 'Byrd'}}]}]
      }
    ]
  })
  expect(run?.results?.[1]).toMatchObject({ruleId: 'message', level: 'note', message: {text: 'just so you know'}})
})

it('tells a repair in offsets where the file does not carry its source', () => {
  const {path, messages} = spelled()
  const fix = read(reporter([{path, messages}])).runs[0]?.results?.[0]?.fixes?.[0]
  expect(fix?.artifactChanges[0]?.replacements[0]?.deletedRegion).toEqual({charOffset: 21, charLength: 4})
})

it('gives each result a fingerprint of its own, which holds when lines move', () => {
  const message = {reason: 'x', source: 'retext-a', ruleId: 'b', actual: 'word'}
  const moved = {...message, place: {line: 9, column: 1}}
  const prints = (messages: object[]) =>
    read(reporter([{path: 'a.md', messages: messages as never}])).runs[0]?.results?.map(
      (result) => result.partialFingerprints?.['words/v1']
    )
  const [first, second] = prints([message, message])!
  expect(first).not.toBe(second)
  expect(prints([moved, moved])).toEqual([first, second])
})

it('describes tool and rules as told', () => {
  const tool = {name: 'copydesk', version: '1.0.0'}
  const describe = (name: string) => ({shortDescription: {text: `about ${name}`}})
  const {driver} = read(reporter([spelled()], {tool, describe})).runs[0]!.tool
  expect(driver).toMatchObject({name: 'copydesk', version: '1.0.0'})
  expect(driver.rules?.[0]?.shortDescription).toEqual({text: 'about consistent-names/homophone'})
})

it('names a rule by its source where a plugin wrote the word', () => {
  const message = {reason: 'x', source: 'retext-spell', ruleId: 'wrold', actual: 'Wrold'}
  expect(read(reporter([{messages: [message]}])).runs[0]?.results?.[0]?.ruleId).toBe('spell')
})

it('is SARIF whatever the articles hold, and for none', () => {
  expect(read(reporter([])).runs[0]?.results).toEqual([])
  const report = reporter(hostileFiles)
  expect(isWellFormed(report)).toBe(true)
  const [run] = read(report).runs
  expect(run?.results).toHaveLength(hostileFiles.length * 2)
  for (const {message} of run?.results ?? []) expect(message.text).not.toMatch(/(?<!\\)\]\(/)
  for (const {locations} of run?.results ?? [])
    expect(() => new URL(locations![0]!.physicalLocation!.artifactLocation!.uri!, 'file:///a/')).not.toThrow()
})
