import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as prettier from 'prettier'
import { commandsPage } from './cli.ts'
import { programFilePage } from './program-file.ts'
import { operationsPage, routesAndReasons } from './reference.ts'
import { roomsPage } from './rooms.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** A file of which all, or the part between its marks, is made from the sources. */
export interface Generated {
  readonly path: string
  readonly content: string
}

const START = '<!-- made by npm run docs: start -->'
const END = '<!-- made by npm run docs: end -->'

/** A page with what stands between its marks made anew. */
const within = (path: string, made: string): Generated => {
  const page = readFileSync(join(ROOT, path), 'utf8')
  const [before, rest] = page.split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${path} has no place for what is made.`)
  return { path, content: `${before}${START}\n\n${made}\n\n${END}${after}` }
}

/** Every document that is made from the sources, as it should be. */
export const generatedDocuments = async (): Promise<readonly Generated[]> => {
  const documents = [
    within('ARCHITECTURE.md', roomsPage()),
    within('docs/reference/api.md', routesAndReasons()),
    { path: 'docs/reference/operations.md', content: operationsPage() },
    { path: 'docs/reference/cli.md', content: commandsPage() },
    { path: 'docs/reference/program-file.md', content: programFilePage() },
  ]
  return Promise.all(
    documents.map(async ({ path, content }) => {
      const options = await prettier.resolveConfig(join(ROOT, path))
      return { path, content: await prettier.format(content, { ...options, filepath: path }) }
    }),
  )
}
