import { getRouteApi } from '@tanstack/react-router'
import { isPlannableYear, yearLabel } from '#domain/calendar/academic-year.ts'
import { present } from '../../address.ts'
import { PlanPage } from '../../plan/plan-page.tsx'
import { YearFrame } from './year-frame.tsx'
import { useYearStore } from './use-year.ts'
import type { YearSearch } from './year-search.ts'

const route = getRouteApi('/shell/year/rotations')

/** Rows of the first sight, before anything is known. */
const SKELETON_ROWS = 20

/** Which rotation each resident is on in each block of a year. */
export const RotationYearPage = () => {
  const { presentYear } = route.useRouteContext()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const year = search.ay ?? presentYear
  const loaded = useYearStore(year)
  const toYear = (ay: number) =>
    isPlannableYear(ay)
      ? () => void navigate({ search: ({ f, panel, show }) => present<YearSearch>({ ay, f, panel, show }) })
      : null
  const pager = {
    previous: { label: `To ${yearLabel(year - 1)}`, onGo: toYear(year - 1) },
    next: { label: `To ${yearLabel(year + 1)}`, onGo: toYear(year + 1) },
  }
  const title = `Rotations ${yearLabel(year)}`
  return (
    <PlanPage
      title={title}
      pager={pager}
      loaded={loaded}
      rows={SKELETON_ROWS}
      failure={() => ({ title: 'The rotations of this year could not be read.' })}
    >
      {(store) => (
        <YearFrame
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
