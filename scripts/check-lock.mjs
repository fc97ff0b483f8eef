#!/usr/bin/env node
/**
 * Names optional dependencies that package-lock.json lacks. `npm install` writes such a lock where a registry has not
 * all the platforms' binaries of a version; the next `npm ci` refuses it.
 */
import fs from 'node:fs'

/** @type {Record<string, {version?: string, optionalDependencies?: Record<string, string>}>} */
const packages = JSON.parse(fs.readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).packages
const missing = Object.entries(packages).flatMap(([folder, {optionalDependencies = {}}]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isInstalled(folder, name))
    .map((name) => `${folder}: ${name}`)
)
for (const line of missing) console.error(`not in the lock file: ${line}`)
process.exitCode = missing.length > 0 ? 1 : 0

/**
 * Whether Node would find the package from the folder: there or in a folder above.
 *
 * @param {string} folder
 * @param {string} name
 */
function isInstalled(folder, name) {
  const parts = folder.split('/node_modules/')
  for (let depth = parts.length; depth > 0; depth--) {
    if (`${parts.slice(0, depth).join('/node_modules/')}/node_modules/${name}` in packages) return true
  }
  return `node_modules/${name}` in packages
}
