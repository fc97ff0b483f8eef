/** A regular expression of Go in JavaScript, or why it cannot be one. */
export type Translated = {readonly pattern: string} | {readonly problem: string}

/**
 * Translates a regular expression of Go, as Vale reads it, into one of JavaScript with the flag `u`. Go’s take linear time
 * whatever they are; one that could take for ever in JavaScript is refused.
 */
export function toPattern(source: string): Translated {
  const flags = /^\(\?([a-zA-Z]+)\)/.exec(source)
  const unknown = /[^ms]/.exec(flags?.[1] ?? '')?.[0]
  if (unknown !== undefined) return {problem: `JavaScript has no \`(?${unknown})\``}
  const dot = flags?.[1]?.includes('s') ? '[^]' : '.'
  let pattern = ''
  // Of each open bracket, whether something in it repeats without end.
  const repeats = [false]
  const rest = source.slice(flags?.[0].length ?? 0)
  const token =
    /\\(?:p\{\^?\w+\}|P\{\w+\}|x\{[\da-fA-F]+\}|x[\da-fA-F]{2}|.)|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|\(\?(?:P?<\w+>|[a-zA-Z]*:|[=!])|\{\d+(?:,\d*)?\}|./gsu
  for (const [part] of rest.matchAll(token)) {
    if (part.startsWith('\\')) {
      if (/^\\[AzQECUa]/.test(part)) return {problem: `JavaScript has no \`${part}\``}
      pattern += escapeOf(part)
    } else if (part.startsWith('[') && part.length > 1) {
      if (part.includes('[:')) return {problem: 'JavaScript has no classes such as `[:alpha:]`'}
      pattern += part
        .replace(/^\[(\^?)\]/, '[$1\\]')
        .replace(/\\./gs, escapeOf)
        .replace(/(?<!^)\[/g, '\\[')
    } else if (part.startsWith('(')) {
      repeats.push(false)
      pattern += part.replace('(?P<', '(?<')
    } else if (part === ')') {
      const inner = repeats.pop()
      if (inner) repeats[repeats.length - 1] = true
      pattern += inner ? ')\0' : ')'
    } else if (/^(?:[*+]|\{\d+,\})$/.test(part)) {
      if (pattern.endsWith('\0')) return {problem: 'repetitions inside repetitions may take JavaScript for ever'}
      repeats[repeats.length - 1] = true
      pattern += part
    } else if (part === '.') pattern += dot
    else pattern += /^[{}\]]$/.test(part) ? `\\${part}` : part
  }
  pattern = pattern.replaceAll('\0', '')
  try {
    new RegExp(pattern, 'gu')
    return {pattern}
  } catch {
    return {problem: 'JavaScript cannot read it'}
  }
}

/** With the flag `u` only what has a meaning may have a backslash. */
function escapeOf(part: string): string {
  return /^\\(?:[\^$\\.*+?()[\]{}|/dDsSwWbBtnrfv-]|[pPx].)/su.test(part)
    ? part.replace(/^\\x\{/, '\\u{')
    : part.slice(1)
}
