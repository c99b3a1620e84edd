import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Refused, query } from '../../client.ts'
import { Page } from '../../components/frame.tsx'
import { NoSuchImport } from '../../components/imports/no-such-import.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
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
        <NoSuchImport all={BACK.link} />
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
