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

/** The same for a function of several objects, which gives again what it gave last for a list that begins with the first of them. */
export function rememberList<List extends readonly [object, ...object[]], Value>(
  find: (list: List) => Value
): (list: List, again: boolean) => Value {
  const known = new WeakMap<object, {readonly list: List; readonly value: Value}>()
  return (list, again) => {
    if (!again) return find(list)
    let entry = known.get(list[0])
    if (entry?.list.length !== list.length || list.some((each, at) => each !== entry!.list[at])) {
      entry = {list, value: find(list)}
      known.set(list[0], entry)
    }
    return entry.value
  }
}
