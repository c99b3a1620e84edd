import type { FastifyInstance } from 'fastify'
import { type TextPlace, parseJson } from '#operations/program/json-text.ts'

/** A body that is not JSON; says where. */
export class MalformedJson extends Error {
  override readonly name = 'MalformedJson'
}

/** Reads JSON bodies. An empty body is none. */
export const readJsonBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, parsed) => {
    const body = String(text)
    if (body.trim() === '') return parsed(null, undefined)
    const json = parseJson(body, 'The body')
    if (json.ok) return parsed(null, json.value)
    const { line, column } = json.refusal.data as TextPlace
    parsed(new MalformedJson(`The body is not JSON: it stops being so at line ${line}, column ${column}.`))
  })
}
