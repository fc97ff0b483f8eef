import {defineConfig} from 'vitest/config'

// Tests read the sources of every package, so that nothing has to be built first.
const conditions = ['copydesk-source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: {conditions},
  ssr: {resolve: {conditions}},
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'rules/*/{src,test}/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/e2e/**'],
    setupFiles: ['tests/support/seed.ts'],
    isolate: false,
    testTimeout: 60_000
  }
})
