import {isAbsolute} from 'node:path'
import {pathToFileURL} from 'node:url'
import {pathOf, printable, type ReportedFile} from '@copydesk/report'
import type {ArtifactLocation} from 'sarif'

/** How SARIF names a file: relative to the root of the sources where its path is relative. */
export function addressOf(file: ReportedFile): ArtifactLocation {
  if (file.path && isAbsolute(file.path)) return {uri: pathToFileURL(file.path).href}
  const uri = printable(pathOf(file)).split('/').map(encodeURIComponent).join('/')
  return {uri, uriBaseId: '%SRCROOT%'}
}
