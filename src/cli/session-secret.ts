import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newSecret } from '#store/secret.ts'

/** The secret that signs sessions; made once for a data folder, readable by its owner only. */
export const sessionSecret = async (dataFolder: string): Promise<string> => {
  await mkdir(dataFolder, { recursive: true })
  const file = join(dataFolder, 'session-secret')
  const own = `${file}.${process.pid}`
  await writeFile(own, newSecret(), { mode: 0o600 })
  // Of two that start at once, one makes it and both read it.
  await link(own, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  await rm(own)
  return readFile(file, 'utf8')
}
