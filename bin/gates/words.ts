import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from './tree.ts'

/** Names that say nothing about what is inside. */
const EMPTY_NAME = /(^|[/-])(utils?|common|helpers?|core|misc|managers?|services?)([-./]|$)/
/** `week-cell.tsx`, `doors.db.test.ts`, `grid.module.css`, `0001-facts.sql`. */
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/

const TEXT = /\.(ts|tsx|js|cjs|json|md|css|html|svg|sql|yml|sh)$|(^|\/)(run|LICENSE|\.gitignore|\.npmrc)$/

const FORBIDDEN: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'a path of somebody’s machine', pattern: /(^|[\s"'`(=:])(\/(work|root|home|Users)\/[\w.-]|[A-Z]:\\Users\\)/ },
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { name: 'a key of a service', pattern: /\b(AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|npm_\w{36}|xox[abp]-[\w-]{10,})\b/ },
  { name: 'something left to do', pattern: /\b(TO[D]O|FIX[M]E|X{3})\b/ },
  { name: 'an unchecked line', pattern: /@ts-(ignore|nocheck)/ },
  { name: 'a rule switched off without a reason', pattern: /eslint-disable(?!.* -- \S)/ },
]

/** Names, paths and secrets that do not belong into the repository at `root`, a line each. */
export const wordFaults = (root: string): readonly string[] =>
  filesOf(root).flatMap((path) => [
    ...(path.startsWith('src/') && EMPTY_NAME.test(path) ? [`${path}: a name that says nothing`] : []),
    ...(path.startsWith('src/') && !KEBAB.test(path.split('/').at(-1) ?? '') ? [`${path}: not in kebab-case`] : []),
    ...(TEXT.test(path) && path !== 'package-lock.json' ? faultsWithin(root, path) : []),
  ])

const faultsWithin = (root: string, path: string): readonly string[] =>
  readFileSync(join(root, path), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      FORBIDDEN.filter(({ pattern }) => pattern.test(line)).map(({ name }) => `${path}:${String(index + 1)}: ${name}`),
    )
