import {type Rule, retextPlugin} from '@copydesk/rule'
import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'

/**
 * The findings of the rule as a plugin on a tree that is not ours and that knows no positions, as a `findings` fence
 * has them: a tree that other plugins have rebuilt must not move a message.
 */
export function runPlugin<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  source: string,
  options: unknown
): string {
  const file = new VFile({path: 'case.txt', value: source})
  unified()
    .use(retextEnglish)
    .use(() => stripPositions)
    .use(retextPlugin(rule), (options ?? {}) as Partial<Options>)
    .use(retextStringify)
    .processSync(file)
  return file.messages
    .map(({place, ruleId, reason}) => {
      if (!place || !('start' in place)) return `? ${ruleId} ${reason}\n`
      const {start, end} = place
      return `${start.line}:${start.column}-${end.line}:${end.column} ${ruleId} ${reason}\n`
    })
    .join('')
}

interface Positioned {
  position?: unknown
  children?: Positioned[]
}

function stripPositions(tree: Root): undefined {
  const stack: Positioned[] = [tree as Positioned]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    delete node.position
    if (node.children) stack.push(...node.children)
  }
}
