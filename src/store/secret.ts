import { createHash, randomBytes } from 'node:crypto'

const SECRET_BYTES = 32

/** A secret that cannot be guessed, in letters that survive an address. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** What is kept of a secret. Fast on purpose: a secret of 256 random bits cannot be tried out. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const newId = (): string => randomBytes(12).toString('hex')
