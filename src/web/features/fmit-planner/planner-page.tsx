import { getRouteApi } from '@tanstack/react-router'
import { yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { dayOf } from '#domain/calendar/day.ts'
import { yearPager } from '../../components/year-pager.ts'
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
  return (
    <PlanPage
      title={`FMIT year ${yearLabel(year)}`}
      pager={yearPager(
        year,
        (ay) => void navigate({ search: ({ view, f, panel }) => changed({ ay }, { view, f, panel }) }),
      )}
      loaded={loaded}
      of={String(year)}
      Frame={PlannerFrame}
      rows={SKELETON_ROWS}
      failure={() => ({ title: 'The plan of this year could not be read.' })}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}
