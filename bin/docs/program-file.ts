import * as z from 'zod'
import { SECTIONS, type Section, programFile } from '../../src/operations/program/program-file.ts'

/** The part of JSON Schema that the file's schema comes to. */
interface Schema {
  readonly type?: string
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
  rotations: 'Names of rotations.',
  rotationPlan: 'Who is on which rotation in which block.',
  absences: 'Time away, from day to day, both included.',
  fmitWeeks: 'Who is on FMIT in which week.',
  calls: 'Who takes call on which night. Friday and Saturday nights of the week’s attending follow from the week.',
  wishes: 'Weeks somebody would like, or would rather not have.',
}

const typeOf = (schema: Schema): string => {
  const { type, format, const: only, enum: some, anyOf, items, prefixItems } = schema
  if (only !== undefined) return `\`${JSON.stringify(only)}\``
  if (some) return some.map((value) => `\`${JSON.stringify(value)}\``).join(', ')
  if (anyOf) return anyOf.map(typeOf).join(', ')
  if (prefixItems) return 'two numbers, least and most'
  if (type === 'array') return `list of ${items ? typeOf(items) : 'anything'}`
  if (format === 'date') return 'date'
  return { string: 'text', integer: 'number', number: 'number', boolean: 'true or false' }[type ?? ''] ?? 'anything'
}

const fieldsOf = ({ properties = {}, required = [] }: Schema): string =>
  [
    '| Field | Is | Means |',
    '| --- | --- | --- |',
    ...Object.entries(properties).map(([name, schema]) => {
      const optional = required.includes(name) ? '' : 'may be left out: '
      return `| \`${name}\` | ${optional}${typeOf(schema)} | ${schema.description ?? ''} |`
    }),
  ].join('\n')

const sectionOf = (section: Section, { items, ...list }: Schema): string => {
  const kinds = items?.oneOf ?? (items ? [items] : [])
  const shapes = kinds.map((kind) => (kind.properties ? fieldsOf(kind) : `Each is a ${typeOf(kind)}.`))
  return [`## ${section}`, SAYS[section], list.description ?? '', ...shapes].filter(Boolean).join('\n\n')
}

/** The page of the program file, as its schema says it. */
export const programFilePage = (): string => {
  // What a schema of JSON comes to is JSON.
  const schema = z.toJSONSchema(programFile, { io: 'input', unrepresentable: 'any' }) as Schema
  return [
    '# The program file',
    'Made from its schema by `npm run docs`. One JSON document holds one academic year of a program: an object with the lists below, and a `note` about the year in words. A list that is not there says nothing.',
    'Dates are written as `2025-07-04`. A field that may be left out says nothing when it is: taking the file in then keeps what is there, and giving it out leaves out what is as usual. Any other field is refused, so that a misspelt one is not passed over. Taking in a file adds and changes; it removes only what it replaces, and the sample program’s invented people.',
    ...SECTIONS.map((section) => sectionOf(section, schema.properties?.[section] ?? {})),
    '',
  ].join('\n\n')
}
