import {createHash} from 'node:crypto'
import type {Plugin} from 'vite'

/**
 * Writes `sw.js`, a service worker that keeps all files of the page, so that it works without a network after the first
 * visit; data (`.bin`) is kept when it is first asked for. A new build has a new list, and so a new service worker.
 */
export function offline(): Plugin {
  return {
    name: 'copydesk:offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle).sort()
        // The names of all but the page hold a hash of what is in them.
        const page = bundle['index.html']
        const version = createHash('sha256')
          .update(JSON.stringify(files) + (page?.type === 'asset' ? page.source : ''))
          .digest('hex')
          .slice(0, 12)
        const first = files.filter((file) => !file.endsWith('.bin'))
        this.emitFile({type: 'asset', fileName: 'sw.js', source: serviceWorker(version, ['./', 'icon.svg', ...first])})
      }
    }
  }
}

function serviceWorker(version: string, files: readonly string[]): string {
  return `const cacheName = 'copydesk-${version}'
const files = ${JSON.stringify(files)}
addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)).then(() => skipWaiting()))
})
addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('copydesk-') && name !== cacheName
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => clients.claim())
  )
})
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return
  event.respondWith(caches.match(event.request, {ignoreSearch: true}).then((kept) => kept ?? get(event.request)))
})
async function get(request) {
  const response = await fetch(request)
  if (response.ok && request.url.endsWith('.bin')) await (await caches.open(cacheName)).put(request, response.clone())
  return response
}
`
}
