import {randomUUID} from 'node:crypto'

/** The look is that of the editor’s theme, not that of the system. */
const themes = `:root:has(body.vscode-light, body.vscode-high-contrast-light) {
  color-scheme: light;
}
:root:has(body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light)) {
  color-scheme: dark;
}
`

/** Puts the parts of a page that is sent in the place of the old ones: whoever reads it stays where he is. */
const script = `addEventListener('message', ({data}) => {
  const page = new DOMParser().parseFromString(data, 'text/html')
  for (const part of ['header', 'main']) document.querySelector(part).replaceWith(page.querySelector(part))
})
`

/** A proof as a page of the editor, which the proofs after it may be sent to. Nothing else runs in it. */
export function livePage(proof: string): string {
  const nonce = randomUUID()
  return proof
    .replace("default-src 'none'", `default-src 'none'; script-src 'nonce-${nonce}'`)
    .replace('</style>', `${themes}</style>`)
    .replace('</body>', `<script nonce="${nonce}">\n${script}</script>\n</body>`)
}
