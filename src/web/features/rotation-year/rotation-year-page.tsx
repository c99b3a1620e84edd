import { getRouteApi } from '@tanstack/react-router'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { present } from '../../address.ts'
import { yearPager } from '../../components/year-pager.ts'
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
  return (
    <PlanPage
      title={`Rotations ${yearLabel(year)}`}
      pager={yearPager(
        year,
        (ay) => void navigate({ search: ({ f, panel, show }) => present<YearSearch>({ ay, f, panel, show }) }),
      )}
      loaded={loaded}
      of={String(year)}
      Frame={YearFrame}
      rows={SKELETON_ROWS}
      failure={() => ({ title: 'The rotations of this year could not be read.' })}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}
