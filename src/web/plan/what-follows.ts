import { type Judged, difference } from '#rules/judge.ts'
import type { Finding } from '#rules/kit.ts'
import { counted } from '../words.ts'
import type { Made } from './rebase.ts'

/** Those of some findings that a page shows. */
export type Own = (findings: readonly Finding[]) => readonly Finding[]

/** What an edit brought along and what it mended, in a sentence or two. */
export const whatFollows = (before: Judged, made: Made, own: Own): string => {
  const { broken, mended } = difference(before, made.judged)
  const [first, ...more] = own(broken)
  if (first) return more.length === 0 ? first.message : `${first.message} And ${counted(more.length, 'finding')} more.`
  const gone = own(mended).length
  return gone > 0 ? `${counted(gone, 'finding')} less.` : ''
}
