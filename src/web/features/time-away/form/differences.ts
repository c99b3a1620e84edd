import type { ClashRow } from '../../../components/clash-choice.tsx'
import { STATUS_LABELS, TYPE_LABELS } from '../absence-words.ts'
import { spanWords } from '../spans.ts'
import { type Draft, differing, spanOf } from './draft.ts'

/** The parts of a form as they are told apart, each by the fields it is made of. */
const PARTS: readonly {
  readonly label: string
  readonly fields: readonly (keyof Draft)[]
  readonly words: (draft: Draft) => string
}[] = [
  {
    label: 'Away',
    fields: ['first', 'firstHalf', 'last', 'lastHalf'],
    words: (draft) => {
      const span = spanOf(draft)
      return span ? spanWords(span) : 'not said'
    },
  },
  { label: 'Kind', fields: ['type'], words: ({ type }) => (type === '' ? 'not said' : TYPE_LABELS[type]) },
  { label: 'Status', fields: ['status'], words: ({ status }) => STATUS_LABELS[status] },
  {
    label: 'Last day',
    fields: ['tentative'],
    words: ({ tentative }) => (tentative ? 'an estimate' : 'certain'),
  },
]

/** Where two forms say something else, in words. */
export const differences = (theirs: Draft, mine: Draft): readonly ClashRow[] => {
  const fields = new Set(differing(theirs, mine))
  return PARTS.filter((part) => part.fields.some((field) => fields.has(field))).map(({ label, words }) => ({
    label,
    theirs: words(theirs),
    mine: words(mine),
  }))
}
