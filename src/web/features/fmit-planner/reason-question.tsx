import { ReasonQuestion as AskWhy } from '../../components/reason-question.tsx'
import { shownFinding } from '../../plan/shown-finding.ts'
import type { AskedOf } from './desk.ts'
import { usePlanner } from './planner-context.ts'

/** Why an edit should be made all the same, or why a week stands as it is. */
export const ReasonQuestion = ({ question: { edit, findings, lock }, ...asked }: AskedOf<'reason'>) => {
  const { actions } = usePlanner()
  return (
    <AskWhy
      {...asked}
      lead={lock}
      following={findings.map(shownFinding)}
      kept="It stays with the week, for everybody to read."
      action={edit.kind === 'reason' ? 'Keep it' : 'Do it anyway'}
      onReason={(reason) => actions.makeBecause(edit, reason)}
    />
  )
}
