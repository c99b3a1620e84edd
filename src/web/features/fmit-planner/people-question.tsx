import { type KeyboardEvent, useMemo } from 'react'
import { Popover } from '../../components/popover.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { type Candidate, candidateInWords, candidatesFor } from './candidates.ts'
import type { AskedOf } from './desk.ts'
import { usePlanner, usePlannerYear } from './planner-context.ts'
import { spokenRange } from './words.ts'
import styles from './questions.module.css'

const moveFocus = (event: KeyboardEvent): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const choices = [...event.currentTarget.querySelectorAll('button')]
  const at = choices.findIndex((choice) => choice === document.activeElement)
  choices[(at + step + choices.length) % choices.length]?.focus()
}

/** Who could take a week, best first, each with what it would bring. */
export const PeopleQuestion = ({ question: { week: iso, at }, anchor, onClose }: AskedOf<'people'>) => {
  const { actions } = usePlanner()
  const year = usePlannerYear()
  const week = year.weeks.get(iso)
  const candidates = useMemo(() => (week ? candidatesFor(year, week) : []), [year, week])
  if (!week) return null
  const take = ({ proposal }: Candidate) => {
    onClose()
    const { edit } = proposal
    // What was tried out with a made-up reason for a lock is asked for in earnest.
    actions.make(edit.kind === 'weeks' ? { kind: 'weeks', ops: edit.ops } : edit, at)
  }
  return (
    <Popover anchor={anchor} label={`Who takes week ${week.number}?`} onClose={onClose} className={styles.people ?? ''}>
      <div className={styles.peopleHead}>
        <b>Week {week.number}</b> {spokenRange(week.start, week.end)}
        {week.attending !== null && ` · ${year.called(week.attending)} has it`}
      </div>
      <ul className={styles.choices} onKeyDown={moveFocus}>
        {candidates.map((candidate) => {
          const [worst] = [...candidate.critical, ...candidate.warnings]
          return (
            <li key={candidate.person}>
              <button type="button" className={styles.choice} onClick={() => take(candidate)}>
                <b>{year.faculty.get(candidate.person)?.name}</b>
                <span className={styles.choiceNote}>{candidateInWords(candidate)}</span>
                {worst && (
                  <span className={styles.choiceFinding}>
                    <SeverityMark severity={worst.severity} named />
                    {worst.message}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </Popover>
  )
}
