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
          setupFiles: 'src/testing/random-seed.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          // Reading the whole server anew for every file cost more than most files do; each has a database of its own.
          isolate: false,
          include: ['src/api/**/*.test.ts', 'src/operations/**/*.db.test.ts'],
          globalSetup: 'src/testing/database-server.ts',
          setupFiles: ['src/testing/random-seed.ts', 'src/testing/close-opened.ts'],
        },
      },
      {
        extends: true,
        test: {
          // What starts processes and servers, and looks at what they leave behind, is alone in its own.
          name: 'machine',
          include: ['src/{store,cli}/**/*.test.ts'],
          globalSetup: 'src/testing/database-server.ts',
          setupFiles: ['src/testing/random-seed.ts', 'src/testing/close-opened.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'gates', include: ['bin/**/*.test.ts'], setupFiles: 'src/testing/random-seed.ts' },
      },
      {
        extends: true,
        test: {
          name: 'docs',
          include: ['docs/**/*.test.ts'],
          globalSetup: ['e2e/harness/build.ts', 'src/testing/database-server.ts'],
          setupFiles: 'src/testing/close-opened.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/harness/build.ts', 'src/testing/database-server.ts'],
          setupFiles: 'src/testing/close-opened.ts',
          fileParallelism: false,
        },
      },
    ],
  },
})
