/** Writes the documents that are made from the sources: `npm run docs`. A test fails when one of them is out of date. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedDocuments } from './docs/generated.ts'

for (const { path, content } of await generatedDocuments())
  writeFileSync(join(import.meta.dirname, '..', path), content)
