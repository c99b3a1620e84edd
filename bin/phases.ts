/** What `npm test` runs, in this order. Each is a command of Node: the script and its arguments. */
export interface Phase {
  readonly name: string
  readonly proves: string
  readonly command: readonly [script: string, ...parameters: string[]]
  /** Takes long, and waits more than it works: begun first, so that shorter phases fill the time beside it. */
  readonly long?: true
}

const TSC = 'node_modules/typescript/bin/tsc'
const VITEST = 'node_modules/vitest/vitest.mjs'

const gate = (name: string): Phase['command'] => ['--import', 'tsx', 'bin/gate.ts', name]
const tests = (...projects: readonly string[]): Phase['command'] => [
  VITEST,
  'run',
  ...projects.flatMap((project) => ['--project', project]),
]

export const PHASES: readonly Phase[] = [
  { name: 'types', proves: 'everything type-checks', command: [TSC, '-p', 'tsconfig.json'] },
  { name: 'purity', proves: 'pure rooms know no machine', command: [TSC, '-p', 'tsconfig.pure.json'] },
  { name: 'lint', proves: 'no rule of the house is broken', command: ['node_modules/eslint/bin/eslint.js', '.'] },
  {
    name: 'format',
    proves: 'layout is the formatter’s',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'imports', proves: 'rooms import one way', command: gate('imports') },
  { name: 'words', proves: 'names, paths and secrets', command: gate('words') },
  { name: 'gates', proves: 'each gate catches a planted fault', command: tests('gates') },
  { name: 'unit', proves: 'what needs no machine', command: tests('unit') },
  { name: 'database', proves: 'what needs PostgreSQL', command: tests('database', 'machine'), long: true },
  { name: 'docs', proves: 'every example in the documents', command: tests('docs'), long: true },
  { name: 'browser', proves: 'what people see and do', command: tests('browser'), long: true },
]
