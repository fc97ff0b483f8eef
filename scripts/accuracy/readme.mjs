import fs from 'node:fs'

/** What stands between the two is written by `npm run accuracy -- --write`. */
const markers = /(<!-- accuracy -->\n)[\s\S]*?(<!-- \/accuracy -->)/

/**
 * Puts the table of a rule into its README, between the markers.
 *
 * @param {string} file
 * @param {readonly [title: string, value: string][]} cells
 * @throws If the README has no markers.
 */
export function writeTable(file, cells) {
  const readme = fs.readFileSync(file, 'utf8')
  if (!markers.test(readme))
    throw new Error(`${file} has no place for the figures: <!-- accuracy --> … <!-- /accuracy -->`)
  const rows = [cells.map(([title]) => title), cells.map(() => '---'), cells.map(([, value]) => value)]
  const table = rows.map((row) => `| ${row.join(' | ')} |\n`).join('')
  const written = readme.replace(markers, (_, open, close) => `${open}${table}${close}`)
  if (written !== readme) fs.writeFileSync(file, written)
}
