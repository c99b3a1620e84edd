import { Link, getRouteApi } from '@tanstack/react-router'
import { Refused } from '../../client.ts'
import { buttonClass } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { useEffect, useState } from 'react'
import { BACK } from './back.ts'
import { ProposalScreen } from './proposal-screen.tsx'
import type { ViewName } from './proposal-search.ts'
import { type LeftOut, addressOf, leftOutOf, stillThere } from './ticks.ts'
import { useProposal } from './use-proposal.ts'

const route = getRouteApi('/shell/proposals/$id')
const SKELETON_ROWS = 18

/** One proposal: what it would change, what would come of it, and the decision. */
export const ProposalPage = () => {
  const { id } = route.useParams()
  return <LookedAt key={id} id={id} />
}

const LookedAt = ({ id }: { readonly id: string }) => {
  const { by, without } = route.useSearch()
  const navigate = route.useNavigate()
  const [left, setLeft] = useState<LeftOut>(() => leftOutOf(without))
  const { all, part, free, taken, held, error, refetch } = useProposal(id, left)

  // Rows that went take their ticks along; the address says what is left out for whoever it is sent to.
  const there = all ? stillThere(left, all.rows) : left
  if (there !== left) setLeft(there)
  const address = addressOf(there)
  useEffect(() => {
    if (address === without) return
    void navigate({ search: (search) => ({ ...search, without: address }), replace: true })
  }, [address, without, navigate])

  if (all && part) {
    const onView = (view: ViewName) =>
      void navigate({ search: (search) => ({ ...search, by: view === 'person' ? undefined : view }), replace: true })
    return <ProposalScreen {...{ all, part, free, taken, held, left, onView }} view={by ?? 'person'} onLeft={setLeft} />
  }
  return (
    <Page title="Proposal" back={BACK}>
      {!error ? (
        <Skeleton rows={SKELETON_ROWS} height={28} />
      ) : error instanceof Refused && error.problem.reason === 'unknown_proposal' ? (
        <EmptyState
          title="There is no such proposal."
          actions={
            <Link to="/proposals" className={buttonClass()}>
              See all proposals
            </Link>
          }
        >
          The address may have been cut short on its way.
        </EmptyState>
      ) : (
        <ErrorState
          title="This proposal could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      )}
    </Page>
  )
}
