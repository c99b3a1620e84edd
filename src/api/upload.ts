import multipart from '@fastify/multipart'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import type { UploadedFile } from '#operations/kit.ts'

/** The largest file that is taken in, of whatever kind. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024
/** What the rest of a form may take: a mapping of columns is the longest. */
const MAX_FIELD_BYTES = 64 * 1024
const MAX_FIELDS = 20

/** Lets forms with a file in. They are read where an operation takes one, after it is known who sends it. */
export const readForms = async (app: FastifyInstance): Promise<void> => {
  await app.register(multipart, {
    limits: {
      fileSize: MAX_FILE_BYTES,
      files: 1,
      fields: MAX_FIELDS,
      fieldSize: MAX_FIELD_BYTES,
      fieldNameSize: 100,
      headerPairs: 100,
      parts: MAX_FIELDS + 1,
    },
  })
}

type FormRefusal = Refusal<'too_large' | 'malformed_request'>

const TOO_LARGE = refused(
  'too_large',
  'The file is larger than 10 MB. Save the part that is needed as a file of its own.',
)
const MALFORMED = refused('malformed_request', 'The form cannot be read. Send one file as multipart/form-data.')

/** What the parser stops at, by its code. Anything without one is a form that is not one. */
const refusalOf = ({ code, statusCode }: FastifyError): { readonly ok: false; readonly refusal: FormRefusal } => {
  if (code === 'FST_REQ_FILE_TOO_LARGE') return TOO_LARGE
  if (code === 'FST_FILES_LIMIT') return refused('malformed_request', 'Send one file at a time.')
  if (statusCode === 413) return refused('malformed_request', 'The form has more fields than are read here.')
  return MALFORMED
}

/** The declared length of a body: whoever says it is too long is told before it is sent. */
const isTooLong = ({ headers }: FastifyRequest): boolean =>
  Number(headers['content-length'] ?? 0) > MAX_FILE_BYTES + MAX_FIELDS * MAX_FIELD_BYTES

/**
 * A form as the input of an operation: each field as its text, and the one file in the field that holds it. A file
 * anywhere else, or a field twice, is no form that is read here.
 */
export const readForm = async (
  request: FastifyRequest,
  fileField: string,
): Promise<Result<Readonly<Record<string, unknown>>, FormRefusal>> => {
  if (isTooLong(request)) return TOO_LARGE
  const fields = new Map<string, string | UploadedFile>()
  try {
    for await (const part of request.parts()) {
      if (fields.has(part.fieldname))
        return refused('malformed_request', `${part.fieldname} is given twice. Give it once.`)
      if (part.type === 'file') {
        if (part.fieldname !== fileField) {
          part.file.resume()
          return refused('malformed_request', `Send the file in the field “${fileField}”.`)
        }
        fields.set(part.fieldname, { name: part.filename, bytes: await part.toBuffer() })
      } else {
        if (part.valueTruncated || part.fieldnameTruncated)
          return refused('malformed_request', `${part.fieldname} is longer than is read here.`)
        fields.set(part.fieldname, String(part.value))
      }
    }
  } catch (error) {
    if (isOfConnection(error)) throw error
    return refusalOf(error as FastifyError)
  }
  return done(Object.fromEntries(fields))
}

/** Whether the one who sends went away: there is nobody to answer. */
const isOfConnection = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'FST_MP_PREMATURE_CLOSE')
