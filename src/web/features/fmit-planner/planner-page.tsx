import { getRouteApi } from '@tanstack/react-router'
import { isPlannableYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { dayOf } from '#domain/calendar/day.ts'
import { PlanPage } from '../../plan/plan-page.tsx'
import { useSession } from '../../session.ts'
import { PlannerFrame } from './planner-frame.tsx'
import { changed } from './planner-search.ts'
import { usePlannerStore } from './use-planner.ts'

const route = getRouteApi('/shell/admin/fmit/planner')

/** Rows of the first sight, before anything is known. */
const SKELETON_ROWS = 18

/** The academic year it is where this browser is; the server says more exactly. */
const presentYear = (): number => {
  const now = new Date()
  return yearOf(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()))
}

/** Who covers the inpatient service, week by week, for a whole year: to plan it. */
export const PlannerPage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const me = useSession()?.facultyId ?? null
  const year = search.ay ?? presentYear()
  const loaded = usePlannerStore(year, me)
  const toYear = (ay: number) =>
    isPlannableYear(ay)
      ? () => void navigate({ search: ({ view, f, panel }) => changed({ ay }, { view, f, panel }) })
      : null
  const pager = {
    previous: { label: `To ${yearLabel(year - 1)}`, onGo: toYear(year - 1) },
    next: { label: `To ${yearLabel(year + 1)}`, onGo: toYear(year + 1) },
  }
  const title = `FMIT year ${yearLabel(year)}`
  return (
    <PlanPage
      title={title}
      pager={pager}
      loaded={loaded}
      rows={SKELETON_ROWS}
      failure={() => ({ title: 'The plan of this year could not be read.' })}
    >
      {(store) => (
        <PlannerFrame
          key={year}
          title={title}
          pager={pager}
          store={store}
          search={search}
          onSearch={(next) => void navigate({ search: next, replace: true })}
        />
      )}
    </PlanPage>
  )
}
