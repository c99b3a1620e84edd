import { Page } from '../../components/frame.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import type { PlanFrame } from '../../plan/plan-page.tsx'
import { PlannerContext } from './planner-context.ts'
import { PlannerDesk } from './planner-desk.tsx'
import type { PlannerSearch } from './planner-search.ts'
import type { PlannerStore } from './planner-store.ts'
import { StatusLine } from './status-line.tsx'
import { PrintYear } from './print/print-year.tsx'
import { PhoneActions } from './phone/phone-actions.tsx'
import { PlannerPhone } from './phone/planner-phone.tsx'
import { TitleActions, TitleLead, TitleNote } from './title-bar.tsx'
import { usePlannerParts } from './use-planner.ts'

/** The planner with a plan in it: on a desk a grid, on a phone cards. */
export const PlannerFrame = ({ title, pager, store, search, onSearch }: PlanFrame<PlannerStore, PlannerSearch>) => {
  const planner = usePlannerParts(store, search, onSearch)
  const narrow = useIsNarrow()
  return (
    <PlannerContext value={planner}>
      <Page
        title={narrow ? title.replace(' year', '') : title}
        {...(narrow
          ? { actions: <PhoneActions pager={pager} /> }
          : { pager, lead: <TitleLead />, note: <TitleNote />, actions: <TitleActions />, status: <StatusLine /> })}
      >
        {narrow ? <PlannerPhone /> : <PlannerDesk />}
        <PrintYear />
      </Page>
    </PlannerContext>
  )
}
