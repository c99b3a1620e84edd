import * as z from 'zod'
import { SECTIONS, type Section, programFile } from '../../src/operations/program/program-file.ts'

/** The part of JSON Schema that the file's schema comes to. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const SAYS: Readonly<Record<Section, string>> = {
  blocks: 'The blocks of the year; by them Turnus knows which year it is.',
  holidays: 'Holidays, by the program’s own names.',
  people: 'Everybody, faculty and residents.',
  duties: 'What goes with a duty: half-days a week, at least and at most, and FMIT weeks a year.',
  credentials: 'Who may do which procedure.',
  activities: 'What half-days can be: codes, and what is counted by them.',
  rotations:
    'Rotations: the name alone, or a record of what holds on it, what its half-days are, and what each of its weeks has to hold.',
  overlays: 'What the whole program, or a part of it, does at a time of the week.',
  facultyWeeks: 'What the faculty usually do in the year, half-day by half-day.',
  rotationPlan: 'Who is on which rotation in which block, and how a block is split.',
  pins: 'Half-days that somebody decided by hand.',
  absences: 'Time away, from day to day, both included.',
  fmitWeeks: 'Who is on FMIT in which week.',
  calls: 'Who takes call on which night. Friday and Saturday nights of the week’s attending follow from the week.',
  wishes: 'Weeks somebody would like, or would rather not have.',
}

const typeOf = (schema: Schema): string => {
  const { type, format, const: only, enum: some, anyOf, items, prefixItems } = schema
  if (only !== undefined) return `\`${JSON.stringify(only)}\``
  if (some) return some.map((value) => `\`${JSON.stringify(value)}\``).join(', ')
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(', ')
  if (prefixItems) return 'two numbers, least and most'
  if (type === 'array') return `list of ${items ? plural(items) : 'anything'}`
  if (format === 'date') return 'date'
  return (
    [type ?? []]
      .flat()
      .map((one) => SIMPLE[one] ?? 'anything')
      .join(', ') || 'anything'
  )
}

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'true or false',
  object: 'record',
  null: 'null',
}

const plural = (schema: Schema): string => (schema.properties ? 'records' : typeOf(schema))

/** The record that a field holds, or a list of which it holds; null when it is none. */
const inside = ({
  anyOf = [],
  items,
  ...schema
}: Schema): { readonly fields: Schema; readonly mark: string } | null => {
  if (schema.properties) return { fields: schema, mark: '.' }
  if (items?.properties) return { fields: items, mark: '[].' }
  return anyOf.map(inside).find((one) => one !== null) ?? null
}

/** A row for each field, those of a record within it after it. */
const rowsOf = ({ properties = {}, required = [] }: Schema, within = ''): readonly string[] =>
  Object.entries(properties).flatMap(([name, schema]) => {
    const optional = required.includes(name) ? '' : 'may be left out: '
    const record = inside(schema)
    return [
      `| \`${within}${name}\` | ${optional}${typeOf(schema)} | ${schema.description ?? ''} |`,
      ...(record ? rowsOf(record.fields, `${within}${name}${record.mark}`) : []),
    ]
  })

const fieldsOf = (schema: Schema): string =>
  ['| Field | Is | Means |', '| --- | --- | --- |', ...rowsOf(schema)].join('\n')

const sectionOf = (section: Section, { items, ...list }: Schema): string => {
  const kinds = items?.oneOf ?? items?.anyOf ?? (items ? [items] : [])
  const shapes = kinds.map((kind) => (kind.properties ? fieldsOf(kind) : `Each may be a ${typeOf(kind)}.`))
  return [`## ${section}`, SAYS[section], list.description ?? '', ...shapes].filter(Boolean).join('\n\n')
}

/** The page of the program file, as its schema says it. */
export const programFilePage = (): string => {
  // What a schema of JSON comes to is JSON.
  const schema = z.toJSONSchema(programFile, { io: 'input', unrepresentable: 'any' }) as Schema
  return [
    '# The program file',
    'Made from its schema by `npm run docs`. One JSON document holds one academic year of a program: an object with the lists below, a `note` about the year in words, the `weekend`, and how blocks work. A list that is not there says nothing.',
    'Dates are written as `2025-07-04`. A field that may be left out says nothing when it is: taking the file in then keeps what is there, and giving it out leaves out what is as usual. Any other field is refused, so that a misspelt one is not passed over. Taking in a file adds and changes; it removes only what it replaces, and the sample program’s invented people.',
    'Files that were given out before rotations had records of their own hold the names of rotations, and who is on which; they are taken in as they are, and keep whatever has been said of the rotations since. A rotation of which nothing is said but its name is still given out as its name alone.',
    'Not in the file, because a program file is about one year and goes from hand to hand: what only planners may know of an absence, the program’s name, timezone and lock date, and what imports remembered of names and columns. A backup keeps all of it.',
    '## weekend',
    'The weekdays that are the program’s weekend, as `"sat"`; an empty list when it works every day. Given out when it is another than Saturday and Sunday.',
    ...SECTIONS.map((section) => sectionOf(section, schema.properties?.[section] ?? {})),
    '## blockPolicy',
    'How the program’s blocks and its clinic work: one record.',
    fieldsOf(schema.properties?.['blockPolicy'] ?? {}),
    '',
  ].join('\n\n')
}
