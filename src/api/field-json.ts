import * as z from 'zod'

/** What a reader of a reference needs of a field's JSON schema. */
export interface FieldJson {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: FieldJson
  readonly anyOf?: readonly FieldJson[]
  readonly oneOf?: readonly FieldJson[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, FieldJson>>
  readonly required?: readonly string[]
}

/** A type in few words: "date", "text or null", "list of object". */
export const typeName = ({ type, format, enum: values, const: value, items, anyOf, oneOf }: FieldJson): string => {
  const choices = anyOf ?? oneOf
  if (choices) return [...new Set(choices.map(typeName))].join(' or ')
  if (values) return values.map(String).join(' | ')
  if (value !== undefined) return JSON.stringify(value)
  if (type === 'array') return `list of ${typeName(items ?? {})}`
  if (type === 'string') return format ?? 'text'
  return type === undefined ? 'anything' : [type].flat().join(' or ')
}

/** The fields of what is sent or answered, as they travel; one of them may be a file. */
export const fieldsOf = (schema: z.ZodType, upload?: string): FieldJson => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FieldJson
  const file = upload === undefined ? undefined : json.properties?.[upload]
  if (upload === undefined || file === undefined) return json
  return { ...json, properties: { ...json.properties, [upload]: { ...file, type: 'file' } } }
}
