import { type FieldJson, fieldsOf, typeName } from '#api/field-json.ts'
import { COMMON_PROBLEMS } from '#api/problem.ts'
import { ROLES } from '#domain/people/role.ts'
import { may } from '#operations/access.ts'
import { OPERATIONS } from '#operations/index.ts'
import type { Operation } from '#operations/kit.ts'

const ALL: readonly Operation[] = OPERATIONS

const escaped = (text: string): string => text.replaceAll('|', '\\|')
const row = (...cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`
const table = (heads: readonly string[], rows: readonly string[]): string =>
  [row(...heads), row(...heads.map(() => '---')), ...rows].join('\n')

const groupOf = ({ route }: Operation): string => route.split('/')[3]?.replace(/[?:].*/, '') ?? ''
const groups = (): readonly (readonly [string, readonly Operation[]])[] =>
  [...new Set(ALL.map(groupOf))].map((group) => [group, ALL.filter((operation) => groupOf(operation) === group)])

const rolesFor = ({ access }: Operation): string => {
  if (access === 'public') return 'everybody, signed in or not'
  const roles = ROLES.filter((role) => may(role, access))
  return roles.length === ROLES.length ? 'everybody signed in' : roles.join(', ')
}

const fieldTable = ({ input, upload }: Operation): string => {
  const { properties = {}, required = [] }: FieldJson = fieldsOf(input, upload)
  const rows = Object.entries(properties).map(([name, field]) =>
    row(`\`${name}\``, typeName(field), required.includes(name) ? '' : 'optional', field.description ?? ''),
  )
  return rows.length === 0 ? 'Nothing to send.' : table(['Send', 'Type', '', ''], rows)
}

const section = (operation: Operation): string =>
  [
    `### ${operation.name}`,
    operation.summary,
    `\`${operation.route}\` · for ${rolesFor(operation)} · answers ${String(operation.status ?? 200)}${operation.files ? `, a file (${operation.files.join(', ')})` : ''}`,
    ...(operation.upload === undefined
      ? []
      : ['With a file it is sent as `multipart/form-data`, its other fields as text; without one as JSON.']),
    fieldTable(operation),
    ...(operation.refusals.length === 0
      ? []
      : [
          table(
            ['Refused', 'Reason', 'When'],
            operation.refusals.map(({ status, reason, when }) => row(String(status), `\`${reason}\``, when)),
          ),
        ]),
  ].join('\n\n')

/** Every operation, with who may do it, what it takes and why it may be refused. */
export const operationsPage = (): string =>
  [
    '# What Turnus can do',
    'Made from the operations by `npm run docs`. [How to call them](api.md).',
    ...groups().flatMap(([group, list]) => [`## ${group}`, ...list.map(section)]),
  ].join('\n\n')

/** The routes in short, and every reason a request may be refused for. */
export const routesAndReasons = (): string => {
  const routes = ALL.map((operation) => {
    const [method = '', path = ''] = operation.route.split(' ')
    return row(method, `[\`${path}\`](operations.md#${operation.name})`, operation.summary)
  })
  const known = new Map<string, { readonly status: number; readonly when: string }>(Object.entries(COMMON_PROBLEMS))
  for (const { reason, status, when } of ALL.flatMap(({ refusals }) => refusals))
    if (!known.has(reason)) known.set(reason, { status, when })
  const reasons = [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, { status, when }]) => row(`\`${reason}\``, String(status), when))
  return [
    '## Routes',
    table(['', 'Path', 'Does'], routes),
    '## Reasons',
    table(['Reason', 'Status', 'When'], reasons),
  ].join('\n\n')
}
