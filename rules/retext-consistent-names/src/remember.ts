/**
 * Makes a function of an object that gives again what it gave before, where that is of use: to keep it costs more than
 * many a function does.
 *
 * @param find Must depend on nothing but the object, which never changes.
 */
export function remember<Of extends object, Value>(find: (of: Of) => Value): (of: Of, again: boolean) => Value {
  const known = new WeakMap<Of, {readonly value: Value}>()
  return (of, again) => {
    if (!again) return find(of)
    let entry = known.get(of)
    if (entry === undefined) {
      entry = {value: find(of)}
      known.set(of, entry)
    }
    return entry.value
  }
}
