import { isoOf } from '#domain/calendar/day.ts'
import { Button } from '../../components/button.tsx'
import { PanelList, PanelNothing } from '../../components/side-panel.tsx'
import { openWeeks, wouldLike } from './candidates.ts'
import { usePlan, usePlanner, usePlannerYear } from './planner-context.ts'
import { COVERAGE_ROW } from './planner-tracks.ts'
import { listed, spokenRange } from './words.ts'
import styles from './panel.module.css'

/** The open weeks from today on, soonest first. */
export const OpenList = () => {
  const { grid, desk } = usePlanner()
  const year = usePlannerYear()
  const mayEdit = usePlan(({ plan }) => plan.mayEdit)
  const open = openWeeks(year)
  if (open.length === 0) return <PanelNothing>Every week from now on has somebody.</PanelNothing>
  return (
    <PanelList label="Open weeks">
      {open.map((week) => {
        const iso = isoOf(week.start)
        const at = { row: COVERAGE_ROW, column: iso }
        const eager = wouldLike(year, week.start).map(({ id }) => year.called(id))
        const days = week.start - year.judged.schedule.today
        return (
          <li key={iso} className={styles.gap}>
            <b>Week {week.number}</b>
            <span className={styles.gapWhen}>
              {spokenRange(week.start, week.end)}
              {days >= 0 && days <= 90 && ` · in ${days} days`}
            </span>
            {eager.length > 0 && <span className={styles.gapWho}>{listed(eager)} would like it.</span>}
            {mayEdit && (
              <Button
                onClick={() => {
                  grid.current?.focus(at)
                  desk.set({ question: { kind: 'people', at, week: iso } })
                }}
              >
                Assign<span className="unseen"> week {week.number}</span>
              </Button>
            )}
          </li>
        )
      })}
    </PanelList>
  )
}
