import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm

/** The fenced parts of a page in a language, in order. */
export const fencesOf = (page: string, language: string): readonly string[] =>
  [...readFileSync(join(import.meta.dirname, page), 'utf8').matchAll(FENCE)]
    .filter(([, name]) => name === language)
    .map(([, , content]) => content ?? '')
