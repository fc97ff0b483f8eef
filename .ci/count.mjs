/** Prints how many tests of a vitest JSON report passed, failed and were skipped; a run without a report is one failure. */
import fs from 'node:fs'

try {
  const report = JSON.parse(fs.readFileSync(process.argv[2] ?? '', 'utf8'))
  // A file that could not be loaded fails without a test of its own.
  const broken = report.testResults.filter(
    (/** @type {{status: string, assertionResults: unknown[]}} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0
  ).length
  console.log(report.numPassedTests, report.numFailedTests + broken, report.numPendingTests + report.numTodoTests)
} catch {
  console.log(0, 1, 0)
}
