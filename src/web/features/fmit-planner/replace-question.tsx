import { Button } from '../../components/button.tsx'
import { FindingLines } from '../../components/finding-lines.tsx'
import { Question } from '../../components/question.tsx'
import { shownFinding } from '../../plan/shown-finding.ts'
import type { AskedOf } from './desk.ts'
import { type Edit, propose } from './edit.ts'
import { usePlanner, usePlannerYear } from './planner-context.ts'

/** "Replace Osei with Abdi?" Enter says yes. */
export const ReplaceQuestion = ({ question: { week: iso, person, at }, ...asked }: AskedOf<'replace'>) => {
  const { actions } = usePlanner()
  const year = usePlannerYear()
  const week = year.weeks.get(iso)
  if (!week || week.attending === null) return null
  const edit: Edit = { kind: 'weeks', ops: [{ op: 'assign', weekStart: week.start, person, replace: true }] }
  const proposed = propose(year.judged, edit)
  const broken = proposed.ok ? proposed.value.consequences.broken.filter(({ severity }) => severity !== 'info') : []
  const title = `Replace ${year.called(week.attending)} with ${year.called(person)}?`
  return (
    <Question
      {...asked}
      label={title}
      buttons={
        <>
          <Button
            kind="primary"
            onClick={() => {
              asked.onClose()
              actions.make(edit, at)
            }}
          >
            Replace
          </Button>
          <Button kind="quiet" onClick={asked.onClose}>
            Keep {year.called(week.attending)}
          </Button>
        </>
      }
    >
      <p>
        <b>{title}</b> Week {week.number}.
      </p>
      {broken.length > 0 && <FindingLines findings={broken.map(shownFinding)} />}
    </Question>
  )
}
