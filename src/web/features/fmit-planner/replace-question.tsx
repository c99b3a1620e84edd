import { findingId } from '#rules/finding.ts'
import { Button } from '../../components/button.tsx'
import { Popover, type Anchor } from '../../components/popover.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { Question } from './desk.ts'
import { type Edit, propose } from './edit.ts'
import { usePlanner, usePlannerYear } from './planner-context.ts'
import styles from './questions.module.css'

/** "Replace Osei with Abdi?" Enter says yes. */
export const ReplaceQuestion = ({
  question: { week: iso, person, at },
  anchor,
  onClose,
}: {
  readonly question: Extract<Question, { readonly kind: 'replace' }>
  readonly anchor: Anchor
  readonly onClose: () => void
}) => {
  const { actions } = usePlanner()
  const year = usePlannerYear()
  const week = year.weeks.get(iso)
  if (!week || week.attending === null) return null
  const edit: Edit = { kind: 'weeks', ops: [{ op: 'assign', weekStart: week.start, person, replace: true }] }
  const proposed = propose(year.judged, edit)
  const broken = proposed.ok ? proposed.value.consequences.broken.filter(({ severity }) => severity !== 'info') : []
  const title = `Replace ${year.called(week.attending)} with ${year.called(person)}?`
  return (
    <Popover anchor={anchor} label={title} onClose={onClose} className={styles.question ?? ''}>
      <div className={styles.form}>
        <p>
          <b>{title}</b> Week {week.number}.
        </p>
        {broken.length > 0 && (
          <ul className={styles.findings}>
            {broken.map((finding) => (
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
              actions.make(edit, at)
            }}
          >
            Replace
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Keep {year.called(week.attending)}
          </Button>
        </div>
      </div>
    </Popover>
  )
}
