import { access, chmod, constants, mkdir, realpath } from 'node:fs/promises'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import { isRoot } from './account.ts'

/** Makes the data folder when there is none, and gives its one true path. */
export const openDataFolder = async (folder: string): Promise<Result<string, Refusal<'no_folder'>>> => {
  try {
    // The server's account has to pass through a folder that root makes; what lies in it stays closed.
    if ((await mkdir(folder, { recursive: true })) !== undefined) await chmod(folder, isRoot() ? 0o711 : 0o700)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return done(await realpath(folder))
  } catch (error) {
    const { message } = error as NodeJS.ErrnoException
    return refused('no_folder', `The data folder ${folder} cannot be used: ${message}. Choose another TURNUS_DATA.`)
  }
}
