import { difference } from '#rules/judge.ts'
import { Button } from '../../components/button.tsx'
import { FindingLines } from '../../components/finding-lines.tsx'
import { type Asked, Question as Ask } from '../../components/question.tsx'
import { withEdit } from '../../plan/rebase.ts'
import { shownFinding } from '../../plan/shown-finding.ts'
import type { Question } from './desk.ts'
import { useYear, useYearPlan, useYearView } from './year-context.ts'
import { movePlace, swapPlaces } from './year-edits.ts'
import type { YearPlace } from './year-keys.ts'
import { type YearEdit, decideYear, ownFindings } from './year-plan.ts'
import { plannedAt } from './year-view.ts'
import styles from './questions.module.css'

/** Put where somebody is planned already: offers to change places, and shows what that brings. */
export const SwapQuestion = ({
  question: { from, to },
  ...asked
}: Asked & { readonly question: Extract<Question, { readonly kind: 'swap' }> }) => {
  const { actions } = useYear()
  const view = useYearView()
  const year = useYearPlan(({ plan }) => plan.year)
  const [one, other] = [plannedAt(view, from), plannedAt(view, to)]
  if (!one || !other) return null
  const swap = swapPlaces(view, from, to)
  const made = withEdit(decideYear(year), view.judged, swap)
  const brought = 'judged' in made ? ownFindings(year)(difference(view.judged, made.judged).broken) : []
  const take = (edit: YearEdit | null) => {
    asked.onClose()
    actions.make(edit, 'It is so already.')
  }
  const side = ({ resident, block }: YearPlace, was: string, becomes: string) => (
    <p>
      <b>{view.called(resident)}</b>, Block {block}: {was} → {becomes}
    </p>
  )
  const [a, b] = [view.reader.write(one), view.reader.write(other)]
  return (
    <Ask
      {...asked}
      label="Swap the two?"
      wide
      buttons={
        <>
          <Button kind="primary" onClick={() => take(swap)}>
            Swap
          </Button>
          <Button kind="quiet" onClick={() => take(movePlace(view, from, to))}>
            Replace {b}
          </Button>
        </>
      }
    >
      {side(from, a, b)}
      {side(to, b, a)}
      {'refusal' in made ? (
        <p className={styles.refused}>{made.refusal.message}</p>
      ) : brought.length === 0 ? (
        <p className={styles.clean}>Nothing is found then that is not found now.</p>
      ) : (
        <FindingLines findings={brought.map(shownFinding)} />
      )}
    </Ask>
  )
}
