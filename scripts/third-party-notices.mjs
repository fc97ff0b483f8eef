/** The licences of what a bundle holds. */
import fs from 'node:fs'
import path from 'node:path'

/**
 * Names the packages of others that are in a bundle, each with its licence.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles What esbuild says of its inputs; their paths are from `root`.
 * @param {string} root
 * @returns {string}
 */
export function thirdPartyNotices(metafiles, root) {
  const folders = new Set(
    metafiles.flatMap(({inputs}) =>
      Object.keys(inputs).flatMap((file) => {
        const found = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)
        return found?.[1] === undefined ? [] : [path.join(root, found[1])]
      })
    )
  )
  return [...folders]
    .sort()
    .map(notice)
    .join(`\n\n${'-'.repeat(80)}\n\n`)
}

/** @param {string} folder */
function notice(folder) {
  const {name, version, license} = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = fs.readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each))
  const text = file === undefined ? '' : `\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}`
  return `${name} ${version}: ${license}${text}`
}
