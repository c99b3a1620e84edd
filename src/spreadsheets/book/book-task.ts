import type { BookLimits } from './book-limits.ts'
import type { FileKind } from './file-kind.ts'

/** A file for the worker to read, of which the kind is known. */
export interface BookTask {
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly limits: BookLimits
}

/** What the worker says when it starts on its file; its answer follows. */
export const READING = 'reading'
