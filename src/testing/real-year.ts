import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PATH = '../shared/data/ay2025-26-program.json'
const path = join(import.meta.dirname, '../..', PATH)

/** A real program's year, which lies beside the repository and is never copied into it; null when it is not there. */
export const realYear: string | null = existsSync(path) ? readFileSync(path, 'utf8') : null

/** The name of tests that need it, which says why they are skipped. */
export const withRealYear = (what: string): string => (realYear === null ? `${what} (skipped: no ${PATH})` : what)
