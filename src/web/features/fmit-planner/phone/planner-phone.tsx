import { useState } from 'react'
import { isoOf } from '#domain/calendar/day.ts'
import { spokenDate, spokenDay } from '#domain/calendar/spoken-day.ts'
import type { FmitYearWeek } from '#domain/schedule/fmit-year.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { NobodyYet } from '../../../components/nobody-yet.tsx'
import { WaitingLine } from '../../../plan/saved-state.tsx'
import { ClashNotice } from '../clash-notice.tsx'
import { useAddress, usePlan, usePlanner, usePlannerYear } from '../planner-context.ts'
import { Questions } from '../questions.tsx'
import { WeekFacts } from '../week-details.tsx'
import { counted, spokenRange } from '../words.ts'
import { Strip } from './strip.tsx'
import { WeekCard } from './week-card.tsx'
import { WeekFilters } from './week-filters.tsx'
import styles from './phone.module.css'

/** The year on a phone: a card a week, from now on. */
export const PlannerPhone = () => {
  const { store, address } = usePlanner()
  const search = useAddress((state) => state)
  const year = usePlannerYear()
  const me = usePlan(({ plan }) => plan.me)
  const [before, setBefore] = useState(false)
  const { show, block } = search
  const shown = year.fmit.weeks.filter(
    (week) =>
      (block === undefined || week.block === block) &&
      (show === undefined || (show === 'open' ? week.attending === null : week.attending === me)),
  )
  const past = shown.filter(({ state }) => state === 'past')
  const coming = shown.filter(({ state }) => state !== 'past')
  const list = before || coming.length === 0 ? shown : coming
  const detailed = search.details && search.week !== undefined ? year.weeks.get(search.week) : undefined
  return (
    <div className={styles.phone}>
      <ClashNotice />
      <WaitingLine store={store} />
      <div className={styles.head}>
        <WeekFilters />
        <Strip />
      </div>
      {year.fmit.faculty.length === 0 && <NobodyYet ay={year.fmit.year} of="faculty" />}
      {past.length > 0 && coming.length > 0 && (
        <Button kind="quiet" className={styles.before ?? ''} onClick={() => setBefore(!before)}>
          {before
            ? 'Hide the weeks that are over'
            : `Show ${counted(past.length, 'week')} that ${past.length === 1 ? 'is' : 'are'} over`}
        </Button>
      )}
      {list.length === 0 && (
        <p className={styles.nothing}>{show === 'open' ? 'Every week here has somebody.' : 'No week here is yours.'}</p>
      )}
      {list.map((week, i) => (
        <section key={isoOf(week.start)}>
          {opensSection(list[i - 1], week) && <SectionHead week={week} />}
          <WeekCard week={week} />
        </section>
      ))}
      <Questions />
      {detailed && (
        <Dialog
          title={`Week ${detailed.number}`}
          note={spokenRange(detailed.start, detailed.end)}
          onClose={() => address.go({ details: undefined })}
        >
          <WeekFacts week={detailed} />
        </Dialog>
      )}
    </div>
  )
}

const opensSection = (before: FmitYearWeek | undefined, week: FmitYearWeek): boolean =>
  before === undefined || week.state === 'current' || before.state === 'current' || before.block !== week.block

const SectionHead = ({ week }: { readonly week: FmitYearWeek }) => {
  const block = usePlannerYear().fmit.blocks.find(({ number }) => number === week.block)
  const current = week.state === 'current'
  return (
    <h2 className={current ? `${styles.section} ${styles.sectionNow}` : styles.section}>
      <span>{current ? 'On service now' : `Block ${week.block}`}</span>
      <span>
        {current ? `until ${spokenDay(week.end)}` : block && `${spokenDate(block.start)} – ${spokenDate(block.end)}`}
      </span>
    </h2>
  )
}
