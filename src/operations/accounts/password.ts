import { hash, verify } from '@node-rs/argon2'
import * as z from 'zod'

/** OWASP's second setting for argon2id, the library's default algorithm: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const password = z
  .string()
  .min(12, 'Use 12 characters or more; a few words make a good one.')
  .max(128, 'Use 128 characters or fewer.')

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

export const isPassword = (stored: string, password: string): Promise<boolean> => verify(stored, password)
