import type { ComponentType, ReactNode } from 'react'
import type { Problem } from '../client.ts'
import { Page, type Pager } from '../components/frame.tsx'
import { ErrorState, Skeleton } from '../components/states.tsx'
import type { LoadedPlan } from './use-plan-store.ts'

/** What a page with a plan is given: its plan, and where the browser is in it. */
export interface PlanFrame<Store, Search> {
  readonly title: string
  readonly pager: Pager
  readonly store: Store
  readonly search: Search
  readonly onSearch: (search: Search) => void
}

/** A page with a plan while the plan is on its way, or could not be read; its frame once it is there. */
export const PlanPage = <Store, Search>({
  loaded,
  of,
  Frame,
  rows,
  rowHeight,
  failure,
  ...frame
}: Omit<PlanFrame<Store, Search>, 'store'> & {
  readonly loaded: LoadedPlan<Store>
  /** Which plan: of another one everything begins anew. */
  readonly of: string
  readonly Frame: ComponentType<PlanFrame<Store, Search>>
  /** Rows of the first sight, before anything is known, and their height in CSS px. */
  readonly rows: number
  readonly rowHeight?: number
  /** What is said of a plan that could not be read: that it may be read again, or what to do where it never can. */
  readonly failure: (problem: Problem) => { readonly title: string; readonly instead?: ReactNode }
}) => {
  if (loaded.state === 'ready') return <Frame key={of} {...frame} store={loaded.store} />
  return (
    <Page title={frame.title} pager={frame.pager}>
      {loaded.state === 'loading' ? (
        <Skeleton rows={rows} {...(rowHeight === undefined ? {} : { height: rowHeight })} />
      ) : (
        <Unread {...loaded} {...failure(loaded.problem)} />
      )}
    </Page>
  )
}

const Unread = ({
  problem,
  retry,
  title,
  instead,
}: {
  readonly problem: Problem
  readonly retry: () => void
  readonly title: string
  readonly instead?: ReactNode
}) => (
  <ErrorState
    title={title}
    message={problem.message}
    {...(instead === undefined ? { onRetry: retry } : { actions: instead })}
  />
)
