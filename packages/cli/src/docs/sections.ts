/** A heading of a README with what stands below it, down to the next heading. */
export interface Section {
  readonly level: number
  readonly title: string
  readonly lines: readonly string[]
}

/** Cuts a README at its headings; what looks like one in an example is none. */
export function sectionsOf(readme: string): readonly Section[] {
  const sections: {level: number; title: string; lines: string[]}[] = []
  let isExample = false
  for (const line of readme.split(/\r?\n/)) {
    if (/^(?:```|~~~)/.test(line)) isExample = !isExample
    const heading = isExample ? null : /^(#{1,4}) (.*)$/.exec(line)
    if (heading) sections.push({level: heading[1]!.length, title: heading[2]!.replaceAll('`', ''), lines: []})
    else sections.at(-1)?.lines.push(line)
  }
  return sections
}
