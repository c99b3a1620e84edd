import type { Away } from './absences.ts'
import { spanWords } from './spans.ts'

/** Whose time away a button of a line is about, for who does not see the line. */
export const Whose = ({ away }: { readonly away: Away }) => (
  <span className="unseen">
    {' '}
    {away.personName}, {spanWords(away)}
  </span>
)
