import { join } from 'node:path'

/** What `npm start` and `npx turnus` run. */
export const LAUNCHER = join(import.meta.dirname, '..', '..', 'bin', 'turnus.js')
