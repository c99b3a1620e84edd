import { findingId } from '#rules/finding.ts'
import type { Anchor } from '../../components/popover.tsx'
import { ReasonQuestion as AskWhy } from '../../components/reason-question.tsx'
import type { Question } from './desk.ts'
import { usePlanner } from './planner-context.ts'

/** Why an edit should be made all the same, or why a week stands as it is. */
export const ReasonQuestion = ({
  question: { edit, findings, lock },
  anchor,
  onClose,
}: {
  readonly question: Extract<Question, { readonly kind: 'reason' }>
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { actions } = usePlanner()
  return (
    <AskWhy
      anchor={anchor}
      lead={lock}
      following={findings.map((finding) => ({ ...finding, id: findingId(finding) }))}
      kept="It stays with the week, for everybody to read."
      action={edit.kind === 'reason' ? 'Keep it' : 'Do it anyway'}
      onReason={(reason) => actions.makeBecause(edit, reason)}
      onClose={onClose}
    />
  )
}
