import {lookUp, soundDistance} from '@copydesk/names'

/** “Jónsdóttir”, “Jónasdóttir”: daughters of two men. */
export function areDaughters(left: string, right: string): boolean {
  const [a, b] = [fathersOf(left), fathersOf(right)]
  // “Tómasdóttir”, “Thomasdóttir”: one father.
  const isOne = (name: string) => b.some((other) => soundDistance(name, other, 0.1) <= 0.1)
  return a.length > 0 && b.length > 0 && !a.some(isOne)
}

function fathersOf(daughter: string): string[] {
  const [, name, ending] = /^(.{2,}?)(s?)dottir$/.exec(daughter) ?? []
  return name === undefined ? [] : [name, name + ending].filter((each) => lookUp(each).given)
}

/** “Salomon van Ruysdael”, “Jacob Salomonsz van Ruysdael”: a Dutch father and his child. */
export function isChildOf(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return long.startsWith(short) && /^(?:e?sz|szoon|e?nsz|s?dr)$/.test(long.slice(short.length))
}

/** Hansen and Hanssen, Larsen and Larsson: there are many of each. */
export function arePatronymics(left: string, right: string): boolean {
  const stem = (name: string) => /^(.{2,}?)s?s[eo]n$/.exec(name)?.[1]
  const common = stem(left)
  return common !== undefined && common === stem(right)
}
