/** A mark as messages show it: between backticks, unless it is made of them. */
export function shown(mark: string): string {
  if (mark === '`') return 'a backtick'
  return mark === '``' ? 'two backticks' : `\`${mark}\``
}
