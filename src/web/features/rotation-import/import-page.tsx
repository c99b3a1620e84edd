import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { Refused, query } from '../../client.ts'
import { buttonClass } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { useSession } from '../../session.ts'
import { ImportDesk } from './import-desk.tsx'
import { BACK, TITLE } from './import.ts'
import { PlannersOnly } from './planners-only.tsx'

const route = getRouteApi('/shell/admin/rotations/import/$id')
const SKELETON_ROWS = 16

/** One import: what was read of the sheet, and what somebody has to settle before it is looked at as a proposal. */
export const ImportPage = () => {
  const { id } = route.useParams()
  return useSession()?.can.editPlan ? <OneImport key={id} id={id} /> : <PlannersOnly />
}

const OneImport = ({ id }: { readonly id: string }) => {
  const { data, error, refetch } = useQuery(query('GET /api/v1/rotation-imports/:id', { id }))
  if (data) return <ImportDesk one={data} />
  return (
    <Page title={TITLE} back={BACK}>
      {!error ? (
        <Skeleton rows={SKELETON_ROWS} height={36} />
      ) : error instanceof Refused && error.problem.status === 404 ? (
        <EmptyState
          title="There is no such import."
          actions={
            <Link to="/admin/rotations/import" className={buttonClass()}>
              See all imports
            </Link>
          }
        >
          The address may have been cut short on its way.
        </EmptyState>
      ) : (
        <ErrorState
          title="This import could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      )}
    </Page>
  )
}
