import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type AcademicYear, isPlannableYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { day } from '#domain/calendar/day.ts'
import { Refused, query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import { Page } from '../../components/frame.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import { useSession } from '../../session.ts'
import { Legend, Metrics, Printed } from './timeline-margins.tsx'
import { TimelineLanes } from './timeline-lanes.tsx'
import { type Load, LOADS, type Timeline, loadOf, ofLoad } from './timeline-view.ts'
import { TimelineWeeks } from './timeline-weeks.tsx'

const route = getRouteApi('/shell/fmit/timeline')

/** How far from the present year one may look. */
const YEARS_AROUND = 2

const LOAD_NAMES: Readonly<Record<Load, string>> = {
  all: 'Everybody',
  below: 'Below target',
  'on-track': 'On track',
  above: 'Above target',
}

/** Who is on the inpatient service when: for everybody, to read. */
export const TimelinePage = () => {
  const { ay, load = 'all' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery({
    ...query('GET /api/v1/fmit/timeline', ay === undefined ? {} : { ay }),
    placeholderData: keepPreviousData,
  })
  const user = useSession()
  const narrow = useIsNarrow()
  useCommands([{ id: 'print', label: 'Print the timeline', keys: 'Ctrl P', run: () => print() }])

  const year = ay ?? data?.years[0]
  const now = data && yearOf(day(data.today))
  const go = (to: AcademicYear) =>
    now !== undefined && isPlannableYear(to) && Math.abs(to - now) <= YEARS_AROUND
      ? () => void navigate({ search: (search) => ({ ...search, ay: to }) })
      : null
  const name = narrow ? 'FMIT' : 'FMIT timeline'
  const title = year === undefined ? name : `${name} ${yearLabel(year)}`
  const pager = year !== undefined && {
    previous: { label: `To ${yearLabel(year - 1)}`, onGo: go(year - 1) },
    next: { label: `To ${yearLabel(year + 1)}`, onGo: go(year + 1) },
  }
  return (
    <Page
      title={title}
      {...(pager ? { pager } : {})}
      lead={
        data &&
        !narrow && (
          <Segmented<Load>
            label="People by load"
            value={load}
            onChange={(next) =>
              void navigate({
                search: (search) => ({ ...search, load: next === 'all' ? undefined : next }),
                replace: true,
              })
            }
            options={LOADS.map((value) => ({
              value,
              label:
                value === 'all'
                  ? LOAD_NAMES.all
                  : `${LOAD_NAMES[value]} ${data.rows.filter((row) => loadOf(row) === value).length}`,
            }))}
          />
        )
      }
      actions={
        !narrow && (
          <Button icon="print" onClick={() => print()}>
            Print
          </Button>
        )
      }
      status={data && <Metrics timeline={data} short={narrow} />}
      toRead={!narrow && !(user?.can.editPlan ?? false)}
    >
      {data && <Printed />}
      {data ? (
        <TimelineBody
          timeline={data}
          load={load}
          narrow={narrow}
          me={user?.facultyId ?? null}
          plans={user?.can.editPlan ?? false}
        />
      ) : error ? (
        <ErrorState
          title="The timeline could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={14} />
      )}
    </Page>
  )
}

const TimelineBody = ({
  timeline,
  load,
  narrow,
  me,
  plans,
}: {
  readonly timeline: Timeline
  readonly load: Load
  readonly narrow: boolean
  readonly me: string | null
  readonly plans: boolean
}) => {
  const rows = ofLoad(timeline.rows, load)
  const today = day(timeline.today)
  const year = timeline.years[0] ?? yearOf(today)
  if (timeline.rows.length === 0)
    return (
      <EmptyState title={`Nobody is on the faculty in ${yearLabel(year)}.`}>
        As soon as people have a role in this year, their weeks are shown here.
      </EmptyState>
    )
  if (narrow) return <TimelineWeeks year={year} today={today} rows={timeline.rows} me={me} />
  return (
    <>
      <TimelineLanes year={year} today={today} rows={rows} everybody={timeline.rows} opensPlanner={plans} />
      {rows.length === 0 && <EmptyState title="Nobody is in this group." />}
      <Legend />
    </>
  )
}
