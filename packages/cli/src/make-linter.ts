import path from 'node:path'
import {type CachePlace, defaultCachePlace, Linter, type LinterOptions} from '@copydesk/engine'
import type {Arguments} from './arguments.ts'
import type {Surroundings} from './run.ts'

/** The linter that the command line asks for. */
export async function makeLinter(args: Arguments, around: Surroundings): Promise<Linter> {
  return Linter.create({...linterOptions(args, around), cache: cacheOf(args, around)})
}

/** What a linter is told, here or in a worker. */
export function linterOptions({config, minConfidence, use}: Arguments, {cwd}: Surroundings): LinterOptions {
  return {cwd, config, minConfidence, use}
}

function cacheOf(args: Arguments, {cwd, version, build}: Surroundings): LinterOptions['cache'] {
  // A text that is handed over changes with every key that is pressed.
  if (!args.cache || args.stdin) return
  const place: CachePlace | undefined =
    args.cacheLocation === undefined
      ? defaultCachePlace(cwd)
      : {folder: path.resolve(cwd, args.cacheLocation), root: cwd}
  // The build tells two programs of one version apart; the tables of Unicode are Node's.
  return place && {place, version: `${version} ${build} ${process.version}`}
}
