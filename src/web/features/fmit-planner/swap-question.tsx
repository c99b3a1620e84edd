import type { PersonId } from '#domain/people/person.ts'
import type { Finding } from '#rules/kit.ts'
import { Button } from '../../components/button.tsx'
import { Popover, type Anchor } from '../../components/popover.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { Question } from './desk.ts'
import { type Edit, propose } from './edit.ts'
import { usePlanner, usePlannerYear } from './planner-context.ts'
import { placeOf } from './planner-year.ts'
import { findingId } from '#rules/finding.ts'
import styles from './questions.module.css'

/** A chip was dropped on somebody's week: offers to trade, and shows what that brings to both. */
export const SwapQuestion = ({
  question: { week, withWeek, at },
  anchor,
  onClose,
}: {
  readonly question: Extract<Question, { readonly kind: 'swap' }>
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { actions } = usePlanner()
  const year = usePlannerYear()
  const [one, other] = [year.weeks.get(week), year.weeks.get(withWeek)]
  if (!one || !other || one.attending === null || other.attending === null) return null
  const swap: Edit = { kind: 'weeks', ops: [{ op: 'swap', weekStart: one.start, withWeek: other.start }] }
  const move: Edit = { kind: 'weeks', ops: [{ op: 'move', weekStart: one.start, toWeek: other.start, replace: true }] }
  const proposed = propose(year.judged, swap)
  const broken = proposed.ok ? proposed.value.consequences.broken : []
  const take = (edit: Edit) => {
    onClose()
    actions.make(edit, at)
  }
  const side = (person: PersonId, from: number, to: number) => (
    <section className={styles.side}>
      <p>
        <b>{year.called(person)}</b> week {from} → {to}
      </p>
      <Brought findings={broken.filter((finding) => placeOf(finding).person === person)} />
    </section>
  )
  return (
    <Popover anchor={anchor} label="Swap the two weeks?" onClose={onClose} className={styles.question ?? ''}>
      <div className={styles.form}>
        {side(one.attending, one.number, other.number)}
        {one.attending !== other.attending && side(other.attending, other.number, one.number)}
        <div className={styles.buttons}>
          <Button kind="primary" onClick={() => take(swap)}>
            Swap
          </Button>
          <Button kind="quiet" onClick={() => take(move)}>
            Replace {year.called(other.attending)}
          </Button>
        </div>
      </div>
    </Popover>
  )
}

const Brought = ({ findings }: { readonly findings: readonly Finding[] }) =>
  findings.length === 0 ? (
    <p className={styles.clean}>clean</p>
  ) : (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={findingId(finding)}>
          <SeverityMark severity={finding.severity} named />
          {finding.message}
        </li>
      ))}
    </ul>
  )
