import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure modules hold nothing between tests: reading them once a worker halves what the phase costs.
          isolate: false,
          pool: 'threads',
          include: ['src/{domain,rules,solver,spreadsheets,web,testing,operations}/**/*.test.{ts,tsx}'],
          exclude: ['src/operations/**/*.db.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/{store,api,cli}/**/*.test.ts', 'src/operations/**/*.db.test.ts'],
          globalSetup: 'src/testing/database-server.ts',
        },
      },
      { extends: true, test: { name: 'gates', include: ['bin/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'docs',
          include: ['docs/**/*.test.ts'],
          globalSetup: ['e2e/harness/build.ts', 'src/testing/database-server.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/harness/build.ts', 'src/testing/database-server.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
})
