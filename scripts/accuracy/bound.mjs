/** The normal quantile of a one-sided bound that holds in nine cases of ten. */
const z = 1.2816

/**
 * The lower 90 % bound of a share, after Wilson: what a rule can be trusted to reach on other texts, for all that these
 * few show. Nine of nine is no 100 %.
 *
 * @param {number} part
 * @param {number} whole More than 0.
 * @returns {number} From 0 to 1.
 */
export function lowerBound(part, whole) {
  const share = part / whole
  const centre = share + z ** 2 / (2 * whole)
  const spread = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2))
  return Math.max(0, (centre - spread) / (1 + z ** 2 / whole))
}
