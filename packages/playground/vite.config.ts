import {defineConfig} from 'vite'
import {offline} from './scripts/offline.ts'

// The sources of every package, so that nothing has to be built first.
const conditions = ['copydesk-source', 'module', 'browser', 'development|production']

/** All about names, which is most of what the worker loads; in a file of its own it is kept for longer. */
const codeSplitting = {groups: [{name: 'names', test: /[/-]names\/src\//}]}

export default defineConfig({
  // Relative addresses, so that the page works in any folder of any site.
  base: './',
  resolve: {conditions},
  build: {target: 'es2022', modulePreload: {polyfill: false}},
  worker: {format: 'es', rolldownOptions: {output: {codeSplitting}}},
  plugins: [offline()]
})
