import type { PersonId } from '#domain/people/person.ts'
import type { Finding } from '#rules/kit.ts'
import { Button } from '../../components/button.tsx'
import { FindingLines } from '../../components/finding-lines.tsx'
import { Question } from '../../components/question.tsx'
import { shownFinding } from '../../plan/shown-finding.ts'
import type { AskedOf } from './desk.ts'
import { type Edit, propose } from './edit.ts'
import { usePlanner, usePlannerYear } from './planner-context.ts'
import { placeOf } from './planner-year.ts'
import styles from './questions.module.css'

/** A chip was dropped on somebody's week: offers to trade, and shows what that brings to both. */
export const SwapQuestion = ({ question: { week, withWeek, at }, ...asked }: AskedOf<'swap'>) => {
  const { actions } = usePlanner()
  const year = usePlannerYear()
  const [one, other] = [year.weeks.get(week), year.weeks.get(withWeek)]
  if (!one || !other || one.attending === null || other.attending === null) return null
  const swap: Edit = { kind: 'weeks', ops: [{ op: 'swap', weekStart: one.start, withWeek: other.start }] }
  const move: Edit = { kind: 'weeks', ops: [{ op: 'move', weekStart: one.start, toWeek: other.start, replace: true }] }
  const proposed = propose(year.judged, swap)
  const broken = proposed.ok ? proposed.value.consequences.broken : []
  const take = (edit: Edit) => {
    asked.onClose()
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
    <Question
      {...asked}
      label="Swap the two weeks?"
      buttons={
        <>
          <Button kind="primary" onClick={() => take(swap)}>
            Swap
          </Button>
          <Button kind="quiet" onClick={() => take(move)}>
            Replace {year.called(other.attending)}
          </Button>
        </>
      }
    >
      {side(one.attending, one.number, other.number)}
      {one.attending !== other.attending && side(other.attending, other.number, one.number)}
    </Question>
  )
}

const Brought = ({ findings }: { readonly findings: readonly Finding[] }) =>
  findings.length === 0 ? <p className={styles.clean}>clean</p> : <FindingLines findings={findings.map(shownFinding)} />
