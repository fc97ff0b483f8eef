/** All that the package does, in one file: what it is loaded as, and kept compiled as. */
export {serveLinter} from '@copydesk/engine'
export {fixText, lint, lintText} from './api.ts'
export {main} from './cli.ts'
