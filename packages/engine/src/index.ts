export {nearestFile} from '@copydesk/house-names'
export {nearest} from '@copydesk/rule'
export {
  BaselineError,
  type FileAccess,
  formatBaseline,
  judge,
  type KnownFinding,
  knownFinding,
  parseBaseline
} from './baseline/baseline.ts'
export {Identities, identityOf} from './baseline/identity.ts'
export {type ChangedFile, changedSince, GitError} from './baseline/since.ts'
export {type CachePlace, defaultCachePlace} from './cache/place.ts'
export {type AppliedRules, appliedFormat, appliedRules} from './config/applied.ts'
export {configIn} from './config/find.ts'
export {type Config, ConfigError, type Override, type PluginEntry} from './config/types.ts'
export {extensions} from './files/extensions.ts'
export {type FindOptions, type FoundFiles, findFiles} from './files/find-files.ts'
export {readIgnoreFile} from './files/ignore-file.ts'
export {makeFolder} from './files/make-folder.ts'
export {changedLines} from './fix/changed-lines.ts'
export {type FixedSource, fixSource} from './fix/fix-source.ts'
export {unifiedDiff} from './fix/unified-diff.ts'
export {UnwritableError, unwritable} from './fix/write-file.ts'
export {importDefault} from './import-default.ts'
export {
  type FileResult,
  type FixedFile,
  type FoundInFile,
  hasCrash,
  Linter,
  type LinterOptions,
  type LintSource,
  type PluginFinding
} from './lint-file.ts'
export {lintText, type TextSettings} from './lint-text.ts'
export type {Message} from './message.ts'
export {type FileNames, type NamePlace, namesOfFile} from './names/file-names.ts'
export {type RepositoryName, recordOfFiles, repositoryNames} from './names/repository-names.ts'
export {recordFile, writeRecord} from './names/write-record.ts'
export {Pool} from './pool/pool.ts'
export {serveLinter} from './pool/serve.ts'
export {decodeSource, readBytes, readSource, UnreadableError} from './read-source.ts'
export {resolvePrefixed} from './resolve-package.ts'
export {authorOf} from './stet/author.ts'
export {readStetFile, type StetFile, type StetUse, stetFileName} from './stet/stet-file.ts'
export {unusedEntries} from './stet/unused-entries.ts'
export {summaryOf} from './summary.ts'
