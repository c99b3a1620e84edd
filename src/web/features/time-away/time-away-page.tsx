import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type AcademicYear, isPlannableYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { partsOf } from '#domain/calendar/day.ts'
import { Refused } from '../../client.ts'
import { Page, type Pager } from '../../components/frame.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { type SignedIn, useSession, useToday } from '../../session.ts'
import { longMonthName, monthName } from '../../words.ts'
import { Anticipate } from './anticipate.tsx'
import { BalanceView } from './balance/balance.tsx'
import { NewAbsence } from './form/new-absence.tsx'
import { useLeaveWrites } from './leave-writes.ts'
import { AwayList } from './list/away-list.tsx'
import { Agenda } from './month/agenda.tsx'
import { Month } from './month/month.tsx'
import { monthAfter, monthBefore } from './month/month-view.ts'
import { OpenAbsence } from './open-absence.tsx'
import { Printed } from './printed.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { StatusFigures } from './status-figures.tsx'
import { type TimeAway, TimeAwayContext } from './time-away-context.ts'
import { type TimeAwaySearch, type View, monthKey, monthShown } from './time-away-search.ts'
import { TitleActions } from './title-actions.tsx'
import { Unlinked, mayEnter } from './unlinked.tsx'
import { useTimeAway } from './use-time-away.ts'
import { Weeks } from './weeks/weeks.tsx'

const route = getRouteApi('/shell/time-away')
const YEARS_AROUND = 2

const VIEW_NAMES: Readonly<Record<View, string>> = {
  list: 'List',
  calendar: 'Calendar',
  weeks: 'Weeks',
  balance: 'Balance',
}

/** What there is to see: who only reads sees who is away, and nobody's balance. */
const viewsFor = ({ can }: SignedIn, narrow: boolean): readonly View[] => [
  ...(can.askLeave ? (['list'] as const) : []),
  'calendar',
  ...(narrow ? [] : (['weeks'] as const)),
  ...(can.askLeave ? (['balance'] as const) : []),
]

/** Who is away when: entered, asked for, decided, and looked at. */
export const TimeAwayPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const user = useSession()
  const today = useToday()
  const narrow = useIsNarrow()
  const writes = useLeaveWrites()
  const ay = search.ay ?? yearOf(today)
  const { all, groups, holidays, error, retry } = useTimeAway(ay)
  useUndoKeys(writes, user?.can.askLeave ?? false)

  const views = user ? viewsFor(user, narrow) : []
  const view = views.find((one) => one === search.view) ?? views[0] ?? 'calendar'
  const go = useMemo(
    () =>
      (next: Partial<TimeAwaySearch>, replace = false): void =>
        void navigate({ search: (before) => ({ ...before, ...next }), replace }),
    [navigate],
  )
  const context = useMemo(
    (): TimeAway | null =>
      user && all && groups && holidays ? { ay, today, user, all, groups, holidays, search, go, writes } : null,
    [user, all, groups, holidays, ay, today, search, go, writes],
  )
  if (!user) return null
  const month = monthShown(search.month, ay, today)
  const years = yearPager(ay, yearOf(today), go)
  return (
    <Page
      title={
        view === 'calendar'
          ? `${narrow ? monthName(month) : `Time away, ${longMonthName(month)}`} ${partsOf(month).year}`
          : `Time away ${yearLabel(ay)}`
      }
      {...(view === 'calendar' ? { pager: monthPager(month, yearOf(today), go) } : narrow ? {} : { pager: years })}
      lead={
        <Segmented<View>
          label="View"
          value={view}
          onChange={(next) => go({ view: next === views[0] ? undefined : next })}
          options={views.map((value) => ({ value, label: VIEW_NAMES[value] }))}
        />
      }
      actions={
        <TitleActions view={view} ay={ay} user={user} go={go} writes={writes} zoom={search.zoom} years={years} />
      }
      status={context && <StatusFigures context={context} view={view} />}
      toRead={narrow && (view === 'calendar' || view === 'balance')}
    >
      {context ? (
        <TimeAwayContext value={context}>
          <RefusalNotice />
          {user.can.askLeave && !mayEnter(user) && <Unlinked />}
          <Printed />
          {view === 'list' && <AwayList />}
          {view === 'calendar' && (narrow ? <Agenda /> : <Month />)}
          {view === 'weeks' && <Weeks />}
          {view === 'balance' && <BalanceView />}
          <Opened />
        </TimeAwayContext>
      ) : error ? (
        <ErrorState
          title="The time away could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={retry}
        />
      ) : (
        <Skeleton rows={16} />
      )}
    </Page>
  )
}

/** What is open over the view, by the address. */
const Opened = () => {
  const { absence } = route.useSearch()
  const user = useSession()
  if (absence === undefined) return null
  if (absence === 'new') return user && mayEnter(user) ? <NewAbsence key={absence} /> : null
  if (absence === 'absent-today') return user?.can.decideLeave ? <NewAbsence key={absence} /> : null
  if (absence === 'anticipate') return user?.can.decideLeave ? <Anticipate /> : null
  return <OpenAbsence id={absence} />
}

type Go = (next: Partial<TimeAwaySearch>) => void

const within = (ay: AcademicYear, now: AcademicYear): boolean =>
  isPlannableYear(ay) && Math.abs(ay - now) <= YEARS_AROUND

const yearPager = (ay: AcademicYear, now: AcademicYear, go: Go): Pager => {
  const to = (year: AcademicYear) => (within(year, now) ? () => go({ ay: year, month: undefined }) : null)
  return {
    previous: { label: `To ${yearLabel(ay - 1)}`, onGo: to(ay - 1) },
    next: { label: `To ${yearLabel(ay + 1)}`, onGo: to(ay + 1) },
  }
}

const monthPager = (month: ReturnType<typeof monthShown>, now: AcademicYear, go: Go): Pager => {
  const [before, after] = [monthBefore(month), monthAfter(month)]
  const to = (day: typeof month) =>
    within(yearOf(day), now) ? () => go({ ay: yearOf(day), month: monthKey(day) }) : null
  return {
    previous: { label: `To ${longMonthName(before)}`, onGo: to(before) },
    next: { label: `To ${longMonthName(after)}`, onGo: to(after) },
  }
}
