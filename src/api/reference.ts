import type { Operation, RefusalKind } from '#operations/kit.ts'
import { type FieldJson, fieldsOf, typeName } from './field-json.ts'
import { COMMON_PROBLEMS } from './problem.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (raw: string): string => raw.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const fieldRows = ({ properties = {}, required = [] }: FieldJson): string =>
  Object.entries(properties)
    .map(
      ([name, field]) =>
        `<tr><td><code>${text(name)}</code></td><td>${text(typeName(field))}</td>` +
        `<td>${required.includes(name) ? '' : 'optional'}</td><td>${text(field.description ?? '')}</td></tr>`,
    )
    .join('')

const fieldTable = (caption: string, fields: FieldJson): string => {
  const rows = fieldRows(fields)
  return rows === '' ? '' : `<table><caption>${caption}</caption>${rows}</table>`
}

const refusalRows = (refusals: readonly RefusalKind[]): string =>
  refusals
    .map(
      ({ status, reason, when }) =>
        `<tr><td>${status}</td><td><a href="#${text(reason)}"><code>${text(reason)}</code></a></td><td>${text(when)}</td></tr>`,
    )
    .join('')

const section = (operation: Operation): string => {
  const [method, path] = operation.route.split(' ') as [string, string]
  return (
    `<section id="${operation.name}"><h3><span class="method">${method}</span> <code>${text(path)}</code></h3>` +
    `<p>${text(operation.summary)}</p><p class="quiet">Asks for ${operation.access}. Answers ${operation.status ?? 200}` +
    `${operation.files ? ` with a file (${text(operation.files.join(', '))})` : ''}.` +
    `${operation.sensitive ? ' Carries protected information.' : ''}</p>` +
    fieldTable(
      operation.upload === undefined ? 'Send' : 'Send as multipart/form-data with a file, or as JSON without',
      fieldsOf(operation.input, operation.upload),
    ) +
    (operation.files ? '' : fieldTable('Get', fieldsOf(operation.output))) +
    (operation.refusals.length > 0
      ? `<table><caption>Refused</caption>${refusalRows(operation.refusals)}</table>`
      : '') +
    `</section>`
  )
}

const reasons = (operations: readonly Operation[]): string => {
  const known = new Map<string, { readonly status: number; readonly when: string }>(Object.entries(COMMON_PROBLEMS))
  for (const { reason, status, when } of operations.flatMap(({ refusals }) => refusals))
    if (!known.has(reason)) known.set(reason, { status, when })
  return [...known]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([reason, { status, when }]) =>
        `<tr id="${text(reason)}"><td>${status}</td><td><code>${text(reason)}</code></td><td>${text(when)}</td></tr>`,
    )
    .join('')
}

/** The operations as a page to read, made from the same list as everything else. */
export const referencePage = (operations: readonly Operation[], version: string): string => {
  const groupOf = ({ route }: Operation): string => route.split('/')[3] ?? ''
  const groups = [...new Set(operations.map(groupOf))].map(
    (group) => [group, operations.filter((operation) => groupOf(operation) === group)] as const,
  )
  const contents = groups
    .map(
      ([group, list]) =>
        `<h2>${text(group)}</h2><ul>${list.map((o) => `<li><a href="#${o.name}">${text(o.summary)}</a></li>`).join('')}</ul>`,
    )
    .join('')
  const sections = groups.map(([group, list]) => `<h2>${text(group)}</h2>${list.map(section).join('')}`).join('')
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Turnus: reference</title>' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<link rel="stylesheet" href="/api/v1/reference.css"></head><body>' +
    `<nav aria-label="Operations">${contents}<h2>Refusals</h2><ul><li><a href="#reasons">All reasons</a></li></ul></nav>` +
    `<main><h1>Turnus ${text(version)}</h1>` +
    '<p>Everything Turnus can do, over HTTP. Send and get JSON; dates are ISO, weekdays <code>mon</code> to <code>sun</code>. ' +
    'Sign in, or send <code>Authorization: Bearer</code> with a token. ' +
    'What cannot be done is answered as a problem with a stable <code>reason</code>. ' +
    '<a href="/api/v1/openapi.json">The same as OpenAPI 3.1</a>.</p>' +
    `${sections}<h2 id="reasons">All reasons</h2><table>${reasons(operations)}</table></main></body></html>`
  )
}

export const REFERENCE_CSS = `
:root { color-scheme: light dark; --ink: #1a1c1e; --ink2: #505459; --bg: #fff; --line: #e3e3df; --acc: #2a57c9 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9eaec; --ink2: #b1b6bd; --bg: #17191c; --line: #2a2e33; --acc: #86a8ff }
}
body { margin: 0; display: grid; grid-template-columns: 300px 1fr; color: var(--ink); background: var(--bg);
  font: 13px/1.5 ui-sans-serif, system-ui, sans-serif }
nav { padding: 16px; border-right: 1px solid var(--line); height: 100vh; overflow: auto; position: sticky; top: 0;
  box-sizing: border-box }
nav ul { list-style: none; margin: 0; padding: 0 }
nav h2 { font-size: 12px; color: var(--ink2); margin: 12px 0 4px }
main { padding: 24px; max-width: 880px }
h1 { font-size: 22px } h2 { font-size: 15px; margin-top: 32px } h3 { font-size: 13px; margin: 0 }
section { border-top: 1px solid var(--line); padding: 16px 0 }
a { color: var(--acc) } nav a { color: inherit; text-decoration: none } nav a:hover { text-decoration: underline }
.method { font-weight: 600; color: var(--acc) } .quiet { color: var(--ink2) }
table { border-collapse: collapse; width: 100%; margin: 8px 0 }
caption { text-align: left; font-weight: 600; padding: 4px 0 }
td { border-top: 1px solid var(--line); padding: 4px 12px 4px 0; vertical-align: top }
tr:target, section:target { outline: 2px solid var(--acc); outline-offset: 4px }
@media (max-width: 760px) { body { grid-template-columns: 1fr } nav { height: auto; position: static } }
`
