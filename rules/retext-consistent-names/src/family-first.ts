import {eastAsianFamilyNames, type Use} from '@copydesk/names'

/** Whether it is a family name that many bear, before a given name: “Choi Ji-woo”, “Zhang Wei”. */
export function isFamilyFirst({at, mention: {words}, token}: Use): boolean {
  return at === 0 && words.length > 1 && eastAsianFamilyNames.has(token.text)
}
