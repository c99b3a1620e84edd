import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { PHASES } from '../phases.ts'
import { importFaults } from './imports.ts'
import { wordFaults } from './words.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const HOUSE = [
  'package.json',
  'tsconfig.json',
  'tsconfig.pure.json',
  'eslint.config.js',
  '.prettierrc.json',
  '.dependency-cruiser.cjs',
  'bin/rooms.json',
]

let house: string

/** Puts files into the house. */
const plant = (files: Readonly<Record<string, string>>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), `${content}\n`)
  }
}

/** An empty house that has this one's rules. */
const build = (files: Readonly<Record<string, string>>): void => {
  house = mkdtempSync(join(tmpdir(), 'turnus-house-'))
  for (const path of HOUSE) cpSync(join(ROOT, path), join(house, path), { recursive: true })
  for (const path of ['tsconfig.json', 'tsconfig.pure.json']) {
    // What the compiler remembers of one house is not true of another.
    const config = readFileSync(join(house, path), 'utf8')
    writeFileSync(join(house, path), config.replace('node_modules/.cache', '.cache'))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction')
  plant(files)
}

const tearDown = (): void => {
  rmSync(house, { recursive: true, force: true })
}

/** What a phase of `npm test` says about the house, or null when it is content. */
const complaintOf = (name: string): string | null => {
  const { command } = PHASES.find((phase) => phase.name === name) ?? expect.fail(`no phase ${name}`)
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: house, encoding: 'utf8' })
  return status === 0 ? null : stdout + stderr
}

/** A file that breaks a rule, and the line of the gate about it: rule, and the end of what it imports. */
interface Breach {
  readonly file: string
  readonly content: string
  readonly rule: string
  readonly imports: string
}

describe('a house in order', () => {
  beforeAll(() => {
    build({
      'src/domain/day.ts': `import * as z from 'zod'\n\nexport const day = z.number()`,
      'src/domain/day.test.ts': `import { ada } from '#testing/people.ts'\nimport { day } from './day.ts'\n\nday.parse(ada)`,
      'src/rules/rule.ts': `export const rule = (at: Date): number => at.getTime()`,
      'src/operations/list.ts': `import { day } from '#domain/day.ts'\n\nexport const list = [day]\nexport type List = typeof list`,
      'src/web/page.tsx': `import type { List } from '#operations/list.ts'\n\nexport const page: List = []`,
      'src/testing/people.ts': `export const ada = 1`,
    })
  })
  afterAll(tearDown)

  it.each(['types', 'purity', 'lint', 'format'])('has nothing for %s to complain about', (phase) => {
    expect(complaintOf(phase)).toBeNull()
  })
  it('has nothing for imports and words to complain about', () => {
    expect([...importFaults(house), ...wordFaults(house)]).toEqual([])
  })
})

describe('the import gate', () => {
  const GROUND = {
    'src/domain/hen.ts': `import { egg } from './egg.ts'\nexport const hen = (): unknown => egg`,
    'src/rules/rule.ts': `export const rule = 1\nexport type Rule = typeof rule`,
    'src/store/store.ts': `export const store = 1`,
    'src/operations/list.ts': `export const list = []`,
    'src/testing/people.ts': `export const ada = 1`,
    'src/domain/day.test.ts': `export const sample = 1`,
    'src/store/years.test-data.ts': `export const years = [2026]`,
    'src/web/app/routes.tsx': `export const routes = 1`,
    'src/web/features/people/list.tsx': `export const list = 1`,
  }
  const breaches: Readonly<Record<string, Breach>> = {
    'a room that imports one above it': {
      file: 'src/domain/low.ts',
      content: `export { rule } from '#rules/rule.ts'`,
      rule: 'room-domain',
      imports: 'src/rules/rule.ts',
    },
    'a type from a room above': {
      file: 'src/domain/low-type.ts',
      content: `import type { Rule } from '#rules/rule.ts'\nexport const low: Rule = 1`,
      rule: 'room-domain',
      imports: 'src/rules/rule.ts',
    },
    'a test that imports a room above': {
      file: 'src/rules/rule.test.ts',
      content: `export { store } from '#store/store.ts'`,
      rule: 'room-rules-tests',
      imports: 'src/store/store.ts',
    },
    'a package in a pure room': {
      file: 'src/rules/parsed.ts',
      content: `import * as z from 'zod'\nexport const rule = z.number()`,
      rule: 'packages-of-rules',
      imports: 'node_modules/zod/',
    },
    'a part of Node in a pure room': {
      file: 'src/domain/path.ts',
      content: `export { join } from 'node:path'`,
      rule: 'packages-of-domain',
      imports: 'path',
    },
    'the web using more than types of the operations': {
      file: 'src/web/page.tsx',
      content: `export { list } from '#operations/list.ts'`,
      rule: 'types-only-web',
      imports: 'src/operations/list.ts',
    },
    'a feature that imports another': {
      file: 'src/web/features/planner/grid.tsx',
      content: `export { list } from '../people/list.tsx'`,
      rule: 'features-apart',
      imports: 'src/web/features/people/list.tsx',
    },
    'a component that knows a feature': {
      file: 'src/web/components/bar.tsx',
      content: `export { list } from '../features/people/list.tsx'`,
      rule: 'components-below-features',
      imports: 'src/web/features/people/list.tsx',
    },
    'a feature that knows the app': {
      file: 'src/web/features/people/page.tsx',
      content: `export { routes } from '../../app/routes.tsx'`,
      rule: 'features-below-app',
      imports: 'src/web/app/routes.tsx',
    },
    'a circle': {
      file: 'src/domain/egg.ts',
      content: `import { hen } from './hen.ts'\nexport const egg = (): unknown => hen`,
      rule: 'no-cycles',
      imports: 'src/domain/hen.ts',
    },
    'somebody who imports a test': {
      file: 'src/domain/day.ts',
      content: `export { sample } from './day.test.ts'`,
      rule: 'nobody-imports-tests',
      imports: 'src/domain/day.test.ts',
    },
    'the testing room outside of tests': {
      file: 'src/cli/main.ts',
      content: `export { ada } from '#testing/people.ts'`,
      rule: 'testing-for-tests',
      imports: 'src/testing/people.ts',
    },
    'the data of a test outside of tests': {
      file: 'src/store/rows.ts',
      content: `export { years } from './years.test-data.ts'`,
      rule: 'testing-for-tests',
      imports: 'src/store/years.test-data.ts',
    },
    'something that is not there': {
      file: 'src/domain/dusk.ts',
      content: `export { night } from './night.ts'`,
      rule: 'found',
      imports: './night.ts',
    },
    'a package that package.json does not name': {
      file: 'src/store/pool.ts',
      content: `export { default } from 'pg-pool'`,
      rule: 'declared',
      imports: 'node_modules/pg-pool/',
    },
    'a development package in what runs': {
      file: 'src/api/app.ts',
      content: `export { check } from 'fast-check'`,
      rule: 'no-development-packages',
      imports: 'node_modules/fast-check/',
    },
  }
  let faults: readonly string[]

  beforeAll(() => {
    build({ ...GROUND, ...Object.fromEntries(Object.values(breaches).map(({ file, content }) => [file, content])) })
    faults = importFaults(house)
  })
  afterAll(tearDown)

  it.each(Object.entries(breaches))('catches %s', (_, { file, rule, imports }) => {
    expect(faults.filter((fault) => fault.startsWith(`${rule}: ${file} → `) && fault.includes(imports))).toHaveLength(1)
  })

  it('fails when it looked at fewer modules than there are', () => {
    plant({
      '.dependency-cruiser.cjs': `module.exports = { forbidden: [], options: { exclude: '^src/rules/rule.ts' } }`,
    })
    expect(importFaults(house)).toEqual(['overlooked: src/rules/rule.ts was not looked at'])
  })
})

describe('the purity gate', () => {
  const MACHINE = ['console', 'process', 'fetch', 'window', 'setTimeout', 'Buffer']
  let complaint: string

  beforeAll(() => {
    build(
      Object.fromEntries(
        MACHINE.map((name) => [`src/rules/${name.toLowerCase()}.ts`, `export const rule: unknown = ${name}`]),
      ),
    )
    complaint = complaintOf('purity') ?? ''
  })
  afterAll(tearDown)

  it.each(MACHINE)('catches %s', (name) => {
    expect(complaint).toContain(`src/rules/${name.toLowerCase()}.ts`)
    expect(complaint).toContain(`'${name}'`)
  })
})

describe('the lint gate', () => {
  const breaches: readonly (readonly [what: string, file: string, content: string, rule: string])[] = [
    ['the clock, asked', 'src/domain/now.ts', 'export const now = (): number => Date.now()', 'no-restricted-syntax'],
    [
      'the clock, as a date',
      'src/domain/today.ts',
      'export const today = (): Date => new Date()',
      'no-restricted-syntax',
    ],
    ['the clock, as text', 'src/domain/text.ts', 'export const text = (): string => Date()', 'no-restricted-syntax'],
    ['chance', 'src/rules/dice.ts', 'export const dice = (): number => Math.random()', 'no-restricted-syntax'],
    ['a class in a pure room', 'src/rules/box.ts', 'export class Box {\n  readonly one = 1\n}', 'no-restricted-syntax'],
    ['an enum', 'src/store/colour.ts', 'export enum Colour {\n  Red,\n}', 'no-restricted-syntax'],
    [
      'a promise nobody waits for',
      'src/store/go.ts',
      'export const go = (): void => {\n  Promise.resolve(1)\n}',
      'no-floating-promises',
    ],
    ['any', 'src/store/any.ts', 'export const any = (x: any): unknown => x', 'no-explicit-any'],
    [
      'printing where nobody reads',
      'src/store/log.ts',
      `export const log = (): void => {\n  console.log('')\n}`,
      'no-console',
    ],
    [
      'a forgotten case',
      'src/store/case.ts',
      `export const one = (x: 'a' | 'b'): void => {\n  switch (x) {\n    case 'a':\n  }\n}`,
      'switch-exhaustiveness-check',
    ],
  ]
  const results = z.array(
    z.object({ filePath: z.string(), messages: z.array(z.object({ ruleId: z.string().nullable() })) }),
  )
  let found: readonly string[]

  beforeAll(() => {
    build(Object.fromEntries(breaches.map(([, file, content]) => [file, content])))
    const { command } = PHASES.find(({ name }) => name === 'lint') ?? expect.fail('no lint phase')
    const { stdout } = spawnSync(process.execPath, [...command, '--format', 'json'], { cwd: house, encoding: 'utf8' })
    found = results
      .parse(JSON.parse(stdout))
      .flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId }) => `${relative(house, filePath).split(sep).join('/')} ${ruleId ?? ''}`),
      )
  })
  afterAll(tearDown)

  it.each(breaches)('catches %s', (_, file, __, rule) => {
    expect(found.filter((line) => line.startsWith(file) && line.endsWith(rule))).toHaveLength(1)
  })
})

describe('types and format', () => {
  beforeAll(() => {
    build({ 'src/store/list.ts': 'export const first = (list: string[]): string => list[0];' })
  })
  afterAll(tearDown)

  it('catch a list read past its end', () => {
    expect(complaintOf('types')).toContain('TS2322')
  })
  it('catch a crooked line', () => {
    expect(complaintOf('format')).toContain('src/store/list.ts')
  })
})

describe('the word gate', () => {
  const MINUS = '-'.repeat(5)
  const breaches: readonly (readonly [file: string, content: string, says: string])[] = [
    ['src/domain/date-utils.ts', 'export {}', 'a name that says nothing'],
    ['src/store/helpers/rows.ts', 'export {}', 'a name that says nothing'],
    ['src/web/WeekCell.tsx', 'export {}', 'not in kebab-case'],
    ['docs/notes.md', `Look in ${['', 'home', 'ada', 'plan'].join('/')}.`, 'a path of somebody’s machine'],
    ['src/api/pem.ts', `export const key = '${MINUS}BEGIN EC PRIVATE KEY${MINUS}'`, 'a private key'],
    ['src/api/key.ts', `export const key = 'ghp_${'a'.repeat(36)}'`, 'a key of a service'],
    ['src/api/later.ts', ['// TO', 'DO: later'].join(''), 'something left to do'],
    ['src/api/loose.ts', ['// @ts', 'ignore'].join('-'), 'an unchecked line'],
    [
      'src/api/off.ts',
      ['// eslint', 'disable', 'next-line no-console'].join('-'),
      'a rule switched off without a reason',
    ],
  ]
  let faults: readonly string[]

  beforeAll(() => {
    build(Object.fromEntries(breaches.map(([file, content]) => [file, content])))
    faults = wordFaults(house)
  })
  afterAll(tearDown)

  it.each(breaches)('catches %s', (file, _, says) => {
    expect(faults.filter((fault) => fault.startsWith(file) && fault.endsWith(says))).toHaveLength(1)
  })
})
