import { readFile } from 'node:fs/promises'
import { type Result, done, refused } from '#domain/result.ts'
import { fileTrouble } from './file-trouble.ts'

/** The text of a file; refuses with `unreadable` when there is none to read. */
export const readText = async (file: string): Promise<Result<string>> => {
  try {
    return done(await readFile(file, 'utf8'))
  } catch (error) {
    // Reading a folder fails without naming it.
    const trouble = fileTrouble(Object.assign(error as NodeJS.ErrnoException, { path: file }))
    if (trouble === null) throw error
    return refused('unreadable', trouble)
  }
}
