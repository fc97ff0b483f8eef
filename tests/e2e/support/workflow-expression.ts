/** What `${{ }}` expressions of a workflow may name: `inputs.fail-on`, `github.event.merge_group.base_sha`. */
export type Contexts = Readonly<Record<string, string>>

/**
 * Fills in the expressions of a workflow's text as a runner does. Of their language it knows names, texts, `&&`, `||`,
 * parentheses and `format`, which JavaScript shares.
 */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluate(expression, contexts))
}

function evaluate(expression: string, contexts: Contexts): string {
  const script = expression.replaceAll(/'[^']*'|\b[a-z]+(?:\.[\w-]+)+/g, (part) =>
    part.startsWith("'") ? part : JSON.stringify(contexts[part] ?? '')
  )
  const format = (template: string, ...values: string[]): string =>
    template.replaceAll(/\{(\d+)\}/g, (_, index) => values[Number(index)] ?? '')
  return new Function('format', `return ${script}`)(format)
}
