import type { Preview } from './preview.ts'
import type { ViewName } from './proposal-search.ts'

/** What the screens of an open proposal and of one that ended have in common. */
export interface Screen {
  readonly all: Preview
  readonly view: ViewName
  readonly onView: (view: ViewName) => void
}
