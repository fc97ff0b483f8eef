import {VFile} from 'vfile'
import reporterDefault, {reporter} from 'vfile-reporter-gitlab'
import {expect, it} from 'vitest'
import {hostileFiles, isWellFormed} from '../support/hostile-report.ts'

it('is what `remark --report gitlab` loads', () => expect(reporterDefault).toBe(reporter))

it('tells what GitLab reads', () => {
  const file = new VFile({path: 'a.md'})
  file.message('`Bird` is wrong', {place: {line: 3, column: 1}, source: 'retext-consistent-names', ruleId: 'homophone'})
  file.info('on the file')
  const [first, second] = JSON.parse(reporter([file]))
  expect(first).toEqual({
    description: '`Bird` is wrong',
    check_name: 'consistent-names/homophone',
    fingerprint: expect.stringMatching(/^[\da-f]{32}$/),
    severity: 'minor',
    location: {path: 'a.md', lines: {begin: 3}}
  })
  expect(second).toMatchObject({check_name: 'message', severity: 'info', location: {lines: {begin: 1}}})
})

it('has one fingerprint an issue, which GitLab tells them apart by', () => {
  const message = {reason: 'x', fatal: true, actual: 'y'}
  const file = {path: 'a.md', messages: [message, message]}
  const issues = JSON.parse(reporter([file, {...file, path: 'b.md'}]))
  expect(new Set(issues.map((issue: {fingerprint: string}) => issue.fingerprint)).size).toBe(4)
  expect(issues[0].severity).toBe('major')
})

it('is one line an issue whatever the articles hold', () => {
  const report = reporter(hostileFiles)
  expect(isWellFormed(report)).toBe(true)
  const issues = JSON.parse(report)
  expect(issues).toHaveLength(hostileFiles.length * 2)
  for (const {description, location} of issues) {
    expect(description).not.toMatch(/[\0-\x1F\x7F-\x9F\u2028]/)
    expect(location.path).toMatch(/^articles\//)
  }
})
