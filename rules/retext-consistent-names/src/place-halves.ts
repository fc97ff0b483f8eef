/** Second halves of English place names, each of which was a word once. */
const halves =
  /^(.{3,}?)(?:b(?:rook|ridge|urn|ury)|dale|field|ford|ham|hill|hurst|ley|mere|mouth|port|s(?:hall|hore|ide|tead)|ton|ville|well|wick|wood|worth)$/

/** Whether two names are one first half with two second ones: Kelburn is not Kelbury, nor Hatfield Hatford. */
export function haveOtherHalves(left: string, right: string): boolean {
  const [a, b] = [halves.exec(left)?.[1], halves.exec(right)?.[1]]
  return a !== undefined && a === b
}
