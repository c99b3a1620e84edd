import { findingId } from '#rules/finding.ts'
import { findingsOfRotationYear } from '#rules/findings-of-rotation-year.ts'
import { difference } from '#rules/judge.ts'
import { Button } from '../../components/button.tsx'
import { type Anchor, Popover } from '../../components/popover.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { withEdit } from '../../plan/rebase.ts'
import type { Question } from './desk.ts'
import { useYear, useYearPlan, useYearView } from './year-context.ts'
import { movePlace, swapPlaces } from './year-edits.ts'
import type { YearPlace } from './year-keys.ts'
import { decideYear } from './year-plan.ts'
import { plannedAt } from './year-view.ts'
import styles from './questions.module.css'

/** Put where somebody is planned already: offers to change places, and shows what that brings. */
export const SwapQuestion = ({
  question: { from, to },
  anchor,
  onClose,
}: {
  readonly question: Extract<Question, { readonly kind: 'swap' }>
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { actions } = useYear()
  const view = useYearView()
  const year = useYearPlan(({ plan }) => plan.year)
  const [one, other] = [plannedAt(view, from), plannedAt(view, to)]
  if (!one || !other) return null
  const swap = swapPlaces(view, from, to)
  const made = withEdit(decideYear(year), view.judged, swap)
  const brought = 'judged' in made ? findingsOfRotationYear(difference(view.judged, made.judged).broken, year) : []
  const side = ({ resident, block }: YearPlace, was: string, becomes: string) => (
    <p>
      <b>{view.called(resident)}</b>, Block {block}: {was} → {becomes}
    </p>
  )
  const [a, b] = [view.reader.write(one), view.reader.write(other)]
  return (
    <Popover anchor={anchor} label="Swap the two?" onClose={onClose} className={styles.question ?? ''}>
      <div className={styles.form}>
        {side(from, a, b)}
        {side(to, b, a)}
        {'refusal' in made ? (
          <p className={styles.refused}>{made.refusal.message}</p>
        ) : brought.length === 0 ? (
          <p className={styles.clean}>Nothing is found then that is not found now.</p>
        ) : (
          <ul className={styles.findings}>
            {brought.map((finding) => (
              <li key={findingId(finding)}>
                <SeverityMark severity={finding.severity} named />
                {finding.message}
              </li>
            ))}
          </ul>
        )}
        <div className={styles.buttons}>
          <Button
            kind="primary"
            onClick={() => {
              onClose()
              actions.make(swap, 'It is so already.')
            }}
          >
            Swap
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              onClose()
              actions.make(movePlace(view, from, to), 'It is so already.')
            }}
          >
            Replace {b}
          </Button>
        </div>
      </div>
    </Popover>
  )
}
