import { getRouteApi } from '@tanstack/react-router'
import { isPlannableYear, yearLabel } from '#domain/calendar/academic-year.ts'
import { blocksOf } from '#domain/calendar/block.ts'
import { programBlocks } from '#domain/schedule/program-blocks.ts'
import { present } from '../../address.ts'
import { Button } from '../../components/button.tsx'
import type { Pager } from '../../components/frame.tsx'
import { PlanPage } from '../../plan/plan-page.tsx'
import { useSession } from '../../session.ts'
import type { BlockName } from './block-api.ts'
import { BlockFrame } from './block-frame.tsx'
import type { BlockStore } from './block-plan.ts'
import type { BlockSearch } from './block-search.ts'
import { useBlockStore } from './use-block.ts'

const route = getRouteApi('/shell/block/$ay/$number')

/** Rows of the first sight, before anything is known. */
const SKELETON_ROWS = 36

/** The numbers of a year's blocks: the program's own where they are known. */
const numbersOf = (ay: number, store: BlockStore | null): readonly number[] =>
  (store ? programBlocks(store.state.plan.schedule, ay) : blocksOf(ay)).map(({ number }) => number)

/** The block before or after one, over the turn of a year; null where no year can be planned. */
const beside = ({ ay, number }: BlockName, step: 1 | -1, store: BlockStore | null): BlockName | null => {
  const own = numbersOf(ay, store)
  const next = own[own.indexOf(number) + step]
  if (own.includes(number) && next !== undefined) return { ay, number: next }
  const other = ay + step
  if (!isPlannableYear(other)) return null
  const numbers = numbersOf(other, store)
  const edge = step > 0 ? numbers[0] : numbers.at(-1)
  return edge === undefined ? null : { ay: other, number: edge }
}

/** Who does what on each half-day of a block. */
export const BlockPage = () => {
  const { ay, number } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const by = useSession()?.name ?? null
  const loaded = useBlockStore({ ay, number }, by)
  const store = loaded.state === 'ready' ? loaded.store : null
  // How the next block is looked at stays; where one was in this one does not.
  const kept = present<BlockSearch>({ ...search, at: undefined, until: undefined, to: undefined })
  const go = (to: BlockName | null) =>
    to && (() => void navigate({ to: '/block/$ay/$number', params: to, search: kept }))
  const named = (to: BlockName | null): string =>
    to === null ? 'No other block' : to.ay === ay ? `To Block ${to.number}` : `To Block ${to.number} of ${yearLabel(to.ay)}` // prettier-ignore
  const [before, after] = [beside({ ay, number }, -1, store), beside({ ay, number }, 1, store)]
  const pager: Pager = {
    previous: { label: named(before), onGo: go(before) },
    next: { label: named(after), onGo: go(after) },
  }
  const title = `Block ${number}`
  return (
    <PlanPage
      title={title}
      pager={pager}
      loaded={loaded}
      of={`${ay}/${number}`}
      Frame={BlockFrame}
      rows={SKELETON_ROWS}
      rowHeight={17}
      failure={({ reason }) =>
        reason === 'unknown_block'
          ? {
              title: 'There is no such block.',
              instead: <Button onClick={() => go({ ay, number: 1 })?.()}>Open Block 1</Button>,
            }
          : { title: 'The block could not be read.' }
      }
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}
