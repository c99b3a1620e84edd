import { Page } from '../../components/frame.tsx'
import { useUndoKeys } from '../../components/use-undo-keys.ts'
import { useIsNarrow } from '../../components/use-media.ts'
import type { PlanFrame } from '../../plan/plan-page.tsx'
import { SavedState } from '../../plan/saved-state.tsx'
import { YearPhone } from './phone/year-phone.tsx'
import { PrintYear } from './print/print-year.tsx'
import { StatusLine } from './status-line.tsx'
import { TitleActions, TitleLead } from './title-bar.tsx'
import { useYearParts } from './use-year.ts'
import { YearContext } from './year-context.ts'
import { YearDesk } from './year-desk.tsx'
import type { YearStore } from './year-plan.ts'
import type { YearSearch } from './year-search.ts'

/** A year of rotations with a plan in it: on a desk a grid, on a phone cards. */
export const YearFrame = ({ title, pager, store, search, onSearch }: PlanFrame<YearStore, YearSearch>) => {
  const parts = useYearParts(store, search, onSearch)
  const narrow = useIsNarrow()
  useUndoKeys(parts.actions, true)
  return (
    <YearContext value={parts}>
      <Page
        title={title}
        pager={pager}
        {...(narrow
          ? {}
          : {
              lead: <TitleLead />,
              note: <SavedState store={store} />,
              actions: <TitleActions />,
              status: <StatusLine />,
            })}
      >
        {narrow ? <YearPhone /> : <YearDesk />}
        <PrintYear />
      </Page>
    </YearContext>
  )
}
