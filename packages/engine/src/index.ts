export {nearest} from '@copydesk/rule'
export {extensions, type FoundFiles, findFiles} from './find-files.ts'
export {type FileResult, lintFile, lintText, type Message} from './lint-file.ts'
export {readSource, UnreadableError} from './read-source.ts'
