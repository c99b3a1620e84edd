import { holderOf } from '#store/server/folder-lock.ts'
import type { Settings } from './settings.ts'

/** Where a browser reaches a server that listens on a host: one that listens on all is reached on this machine. */
export const urlOf = (host: string, port: number): string => {
  const reached = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`
}

/** Where Turnus is reached: where the settings say, else the server that holds the data folder, else the one that `turnus start` would start. */
export const addressOf = async ({ dataFolder, host, port, publicUrl }: Settings): Promise<string> =>
  publicUrl ?? (await holderOf(dataFolder))?.address ?? urlOf(host, port)
