import {printable} from './text.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

/** A text for an attribute or the content of an element, in XML and HTML; XML has no sign for most controls. */
export function xml(text: string): string {
  return printable(text).replace(/[&<>"'\t\n\r]/g, (found) => entities[found]!)
}
