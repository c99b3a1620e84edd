import { Page } from '../../components/frame.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import type { PlanFrame } from '../../plan/plan-page.tsx'
import { SavedState } from '../../plan/saved-state.tsx'
import { BlockContext } from './block-context.ts'
import { BlockDesk } from './block-desk.tsx'
import type { BlockStore } from './block-plan.ts'
import type { BlockSearch } from './block-search.ts'
import { BlockPhone } from './phone/block-phone.tsx'
import { PrintBlock } from './print/print-block.tsx'
import { TitleActions, TitleLead } from './title-bar.tsx'
import { useBlockParts } from './use-block.ts'

/** A block with a plan in it: on a desk a grid, on a phone the list of a day or of a person. */
export const BlockFrame = ({ title, pager, store, search, onSearch }: PlanFrame<BlockStore, BlockSearch>) => {
  const parts = useBlockParts(store, search, onSearch)
  const narrow = useIsNarrow()
  return (
    <BlockContext value={parts}>
      <Page
        title={title}
        pager={pager}
        {...(narrow ? {} : { lead: <TitleLead />, note: <SavedState store={store} />, actions: <TitleActions /> })}
      >
        {narrow ? <BlockPhone /> : <BlockDesk />}
        <PrintBlock />
      </Page>
    </BlockContext>
  )
}
