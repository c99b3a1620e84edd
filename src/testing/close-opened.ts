import { afterAll } from 'vitest'
import { closeOpened } from './opened.ts'

// Read anew for every test file, also where files share a worker.
afterAll(closeOpened)
