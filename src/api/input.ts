import type { FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { type Result, done, refused } from '#domain/result.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Path, query and body as one object; refused when the body is no object, or a field is given in two places. */
const merged = ({ params, query, body }: FastifyRequest): Result<Record<string, unknown>> => {
  if (body !== undefined && body !== null && !isRecord(body))
    return refused('invalid_input', 'The body must be a JSON object.', {
      fields: [{ field: '', message: 'Send an object with named fields.' }],
    })
  const fields: Record<string, unknown> = {}
  for (const part of [params, query, body])
    for (const [field, value] of Object.entries(part ?? {})) {
      if (Object.hasOwn(fields, field))
        return refused('invalid_input', `${field} is given twice.`, {
          fields: [{ field, message: 'Give it once: in the path, the query or the body.' }],
        })
      fields[field] = value
    }
  return done(fields)
}

const fieldOf = (path: readonly PropertyKey[]): string => path.map(String).join('.')

const fieldsOf = (error: z.ZodError): readonly { readonly field: string; readonly message: string }[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ field: fieldOf([...issue.path, key]), message: 'There is no such field.' }))
      : [{ field: fieldOf(issue.path), message: issue.message }],
  )

/** The input of an operation out of a request, or which fields cannot be read and why. */
export const inputOf = <Input extends z.ZodType>(schema: Input, request: FastifyRequest): Result<z.output<Input>> => {
  const fields = merged(request)
  if (!fields.ok) return fields
  const parsed = schema.safeParse(fields.value)
  if (parsed.success) return done(parsed.data)
  const wrong = fieldsOf(parsed.error)
  return refused('invalid_input', wrong.map(({ field, message }) => `${field}: ${message}`).join(' '), {
    fields: wrong,
  })
}
