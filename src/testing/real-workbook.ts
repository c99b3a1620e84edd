import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PATH = '../shared/data/ay2025-26-workbook.xlsx'
const path = join(import.meta.dirname, '../..', PATH)

/** A real program's workbook, which lies beside the repository and is never copied into it; null when it is not there. */
export const realWorkbook: Uint8Array | null = existsSync(path) ? readFileSync(path) : null

/** The name of tests that need it, which says why they are skipped. */
export const withRealWorkbook = (what: string): string =>
  realWorkbook === null ? `${what} (skipped: no ${PATH})` : what
