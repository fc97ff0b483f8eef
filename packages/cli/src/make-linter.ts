import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type CachePlace, defaultCachePlace, Linter, type LinterOptions} from '@copydesk/engine'
import type {Arguments} from './arguments.ts'
import type {Surroundings} from './run.ts'

/** The linter that the command line asks for. */
export async function makeLinter(args: Arguments, around: Surroundings): Promise<Linter> {
  return Linter.create({...linterOptions(args, around), cache: cacheOf(args, around.cwd, around.version)})
}

/** What a linter is told, here or in a worker. */
export function linterOptions({config, minConfidence, use}: Arguments, {cwd}: Surroundings): LinterOptions {
  return {cwd, config, minConfidence, use}
}

function cacheOf(args: Arguments, cwd: string, version: string): LinterOptions['cache'] {
  // A text that is handed over changes with every key that is pressed.
  if (!args.cache || args.stdin) return
  const place: CachePlace | undefined =
    args.cacheLocation === undefined
      ? defaultCachePlace(cwd)
      : {folder: path.resolve(cwd, args.cacheLocation), root: cwd}
  // The time of the program tells two builds of one version apart; the tables of Unicode are Node's.
  const built = fs.statSync(fileURLToPath(import.meta.url)).mtimeMs
  return place && {place, version: `${version} ${built} ${process.version}`}
}
