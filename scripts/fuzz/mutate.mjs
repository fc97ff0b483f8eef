/** What parsers and rules stumble over: marks, markup, entities, odd characters, line ends. */
const pieces = [
  ...'“”‘’"\'«»„()[]{}<>*_`~#|\\/-–—•·&;:,.!?…0123 \t',
  ...['\n', '\r\n', '\r', '\n\n', '\u00A0', '\uFEFF', '\uFFFC', '\u200D', '😀', '\uD83D', 'é', 'e\u0301', 'ß', 'Ω'],
  ...[
    '&amp;',
    '&#39;',
    '&quot;',
    '&#x',
    '<!--',
    '-->',
    '<!-- stet -->',
    '<p>',
    '</p>',
    '<b',
    '</b>',
    '<br>',
    '{/*',
    '*/}'
  ],
  ...[
    '```',
    '---\n',
    '+++\n',
    '> ',
    '- ',
    '• ',
    '1. ',
    '* * *',
    '## ',
    '![',
    '](',
    '[^1]: ',
    '{{< x >}}',
    '{% x %}',
    ':::note\n'
  ],
  ...['| a | b |\n| - | - |\n', 'See below:', 'President', 'Mr. ', 'Oyelaran', 'Oyalaran', 'said', 'the the']
]

/**
 * A document made of stretches of articles and of odd pieces.
 *
 * @param {readonly string[]} articles
 * @param {(limit: number) => number} next
 * @returns {string}
 */
export function mutate(articles, next) {
  const article = /** @type {string} */ (articles[next(articles.length)])
  const from = next(article.length)
  let text = next(8) === 0 ? '' : article.slice(from, from + next(2500))
  for (let change = next(30); change > 0; change--) {
    const at = next(text.length + 1)
    const length = next(12)
    const piece = /** @type {string} */ (pieces[next(pieces.length)])
    const kind = next(6)
    if (kind === 0) text = text.slice(0, at) + text.slice(at + length)
    else if (kind === 1) text = text.slice(0, at) + text.slice(at, at + length * 4).repeat(2) + text.slice(at + length)
    else if (kind === 2) text = text.slice(0, at) + piece.repeat(1 + next(20)) + text.slice(at)
    else text = text.slice(0, at) + piece + text.slice(at)
  }
  if (next(10) === 0) text = text.replaceAll('\n', '\r\n')
  return next(20) === 0 ? `\uFEFF${text}` : text
}
