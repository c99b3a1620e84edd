import { join, resolve } from 'node:path'
import * as z from 'zod'
import { type Refusal, type Result, done, refused } from '#domain/result.ts'
import type { DataPlace } from '#store/server/open-server.ts'
import { packageRoot } from '#store/package-root.ts'

/** What the environment says, read once. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Where the private database and the secret of sessions lie. */
  readonly dataFolder: string
  readonly place: DataPlace
  /** Where people reach it when a proxy stands before it, as `https://turnus.example.org`; null when none does. */
  readonly publicUrl: string | null
}

const environment = z.object({
  PORT: z.coerce
    .number({ error: 'PORT is a number from 0 to 65535.' })
    .int('PORT is a whole number.')
    .min(0, 'PORT is a number from 0 to 65535.')
    .max(65_535, 'PORT is a number from 0 to 65535.')
    .default(3000),
  HOST: z.string().trim().min(1, 'HOST is a name or an address to listen on, as 127.0.0.1.').default('127.0.0.1'),
  TURNUS_DATA: z.string().trim().min(1, 'TURNUS_DATA is a folder.').optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL is the address of a PostgreSQL server, as postgresql://user@host/name.')
    .optional(),
  TURNUS_URL: z
    .url({
      protocol: /^https?$/,
      error: 'TURNUS_URL is the address that people open, as https://turnus.example.org.',
    })
    .transform((url) => new URL(url).origin)
    .optional(),
})

/** Reads the settings; a variable that is set to nothing counts as not set. Refuses with `settings`, naming each. */
export const readSettings = (
  variables: Readonly<Record<string, string | undefined>>,
): Result<Settings, Refusal<'settings'>> => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return `${name} is set to ${JSON.stringify(given[name])}. ${message}`
    })
    return refused('settings', wrong.join('\n'))
  }
  const { PORT, HOST, TURNUS_DATA, DATABASE_URL, TURNUS_URL } = parsed.data
  const dataFolder = TURNUS_DATA === undefined ? join(packageRoot(), '.turnus') : resolve(TURNUS_DATA)
  return done({
    port: PORT,
    host: HOST,
    dataFolder,
    place: DATABASE_URL === undefined ? { dataFolder } : { url: DATABASE_URL },
    publicUrl: TURNUS_URL ?? null,
  })
}
