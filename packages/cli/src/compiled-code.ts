import {createHash, randomUUID} from 'node:crypto'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import process from 'node:process'
import vm from 'node:vm'

/** What a script finds around it, and fills. */
interface Module {
  readonly exports: unknown
}

type Wrapped = (exports: unknown, require: NodeJS.Require, module: Module, filename: string, dirname: string) => void

/** A script that has run. */
export interface LoadedScript {
  readonly exports: unknown
  /** Keeps what is compiled by now for later runs, unless it is kept. */
  readonly keep: () => void
}

/**
 * Loads a CommonJS script with what earlier runs have compiled of it: to compile a program takes longer than to check an
 * article. Node’s own cache for this, from version 22 on, knows only what runs at the start of a script.
 * The script must not `import()` anything: compiled code does not know how to.
 *
 * @param file In ASCII.
 * @param build What tells this text of the script from others.
 * @param folder Where it is kept.
 */
export function loadCompiled(file: string, build: string, folder: string): LoadedScript {
  const text = fs.readFileSync(file, 'latin1')
  const {mtimeMs} = fs.statSync(file)
  const kept: Kept = {file: path.join(folder, `code-${process.version}-${process.arch}`), of: `${build} ${mtimeMs}`}
  const cachedData = readKept(kept)
  const script = new vm.Script(`(function(exports,require,module,__filename,__dirname){${text}\n})`, {
    filename: file,
    cachedData
  })
  const module: Module = {exports: {}}
  const run = script.runInThisContext() as Wrapped
  run.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file))
  let isKept = cachedData !== undefined && script.cachedDataRejected === false
  return {
    exports: module.exports,
    keep: () => {
      if (isKept) return
      isKept = true
      keep(kept, script.createCachedData())
    }
  }
}

/** Where compiled code is kept, and what it is of. */
interface Kept {
  readonly file: string
  readonly of: string
}

/** Bytes of a SHA-256. */
const hashLength = 32

/** Node takes compiled code on trust, looks at no more than the length of its text, and ends at once over damaged code. */
function hashOf({of}: Kept, code: Uint8Array): Buffer {
  return createHash('sha256').update(of).update(code).digest()
}

function readKept(kept: Kept): Buffer | undefined {
  try {
    const bytes = fs.readFileSync(kept.file)
    const code = bytes.subarray(hashLength)
    return hashOf(kept, code).equals(bytes.subarray(0, hashLength)) ? code : undefined
  } catch {
    return
  }
}

/** Replaced as a whole: another run may read it. A folder that may not be written to is no mistake. */
function keep(kept: Kept, code: Buffer): void {
  const beside = `${kept.file}.${randomUUID()}.tmp`
  try {
    fs.mkdirSync(path.dirname(kept.file), {recursive: true})
    try {
      fs.writeFileSync(beside, Buffer.concat([hashOf(kept, code), code]))
      fs.renameSync(beside, kept.file)
    } catch {
      fs.rmSync(beside, {force: true})
    }
  } catch {
    // The next run takes longer, and that is all.
  }
}
