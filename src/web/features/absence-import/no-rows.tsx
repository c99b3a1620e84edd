import { EmptyState } from '../../components/states.tsx'
import { RESULT_WORDS, type Shown } from './row-view.ts'

/** Where rows would be and none is: why, and what to do. */
export const NoRows = ({
  unread,
  all,
  shown,
}: {
  /** The columns do not say who or when. */
  readonly unread: boolean
  /** Rows of the sheet. */
  readonly all: number
  readonly shown: Shown
}) => {
  if (unread)
    return (
      <EmptyState title="The columns do not say enough yet.">
        Choose above which column holds the names, and which the first day away; or say in which row the headers stand.
      </EmptyState>
    )
  if (all === 0)
    return (
      <EmptyState title="No row of this sheet says when somebody is away.">
        Choose another sheet or another header row, or discard this import.
      </EmptyState>
    )
  return (
    <EmptyState title="No row is left here.">
      {`Nothing is under “${shown === 'all' ? 'All' : RESULT_WORDS[shown].label}” any more. Choose All to see the other rows.`}
    </EmptyState>
  )
}
