/** Second halves of English place names, each of which was a word once. */
const half =
  /.{3}(b(?:rook|ridge|urn|ury)|dale|field|ford|ham|hill|hurst|ley|mere|mouth|port|s(?:hall|hore|ide|tead)|ton|ville|well|wick|wood|worth)$/

/** Whether two names end in two such halves: Kelburn is not Kelbury, nor Hatfield Hatford. */
export function haveOtherHalves(left: string, right: string): boolean {
  const [a, b] = [half.exec(left)?.[1], half.exec(right)?.[1]]
  return a !== undefined && b !== undefined && a !== b
}
