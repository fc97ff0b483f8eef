import {defineConfig} from 'vitest/config'

// End-to-end tests run the built command and real hosts, as users have them: `npm run build` comes first.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    fileParallelism: false
  }
})
