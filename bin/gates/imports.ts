import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import * as z from 'zod'
import { filesOf } from './tree.ts'

const CRUISED = ['src', 'bin', 'e2e', 'bench', 'docs']
const MODULE = /\.(ts|tsx)$/

const cruise = z.object({
  summary: z.object({
    violations: z.array(
      z.object({
        rule: z.object({ name: z.string() }),
        from: z.string(),
        to: z.string(),
        comment: z.string().optional(),
      }),
    ),
  }),
  modules: z.array(z.object({ source: z.string() })),
})

/**
 * What breaks the import rules of `.dependency-cruiser.cjs` in the tree at `root`, a line each. A module that was not
 * looked at is a fault too: with a TypeScript it cannot read, dependency-cruiser sees nothing and is content.
 */
export const importFaults = (root: string): readonly string[] => {
  const files = filesOf(root).filter((path) => MODULE.test(path) && CRUISED.some((room) => path.startsWith(`${room}/`)))
  const rooms = CRUISED.filter((room) => files.some((path) => path.startsWith(`${room}/`)))
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...rooms,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (stdout === '') throw new Error(`dependency-cruiser ended with ${String(status)}: ${stderr}`)
  const { summary, modules } = cruise.parse(JSON.parse(stdout))
  const seen = new Set(modules.map(({ source }) => source))
  return [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...files.filter((path) => !seen.has(path)).map((path) => `overlooked: ${path} was not looked at`),
  ]
}
