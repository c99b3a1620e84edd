import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../components/frame.tsx'
import { NoSuchImport } from '../../components/imports/no-such-import.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { useSession } from '../../session.ts'
import { BatchDesk } from './batch-desk.tsx'
import { PlannersOnly } from './planners-only.tsx'
import { BACK, TITLE } from './title.ts'
import { useAbsenceImport } from './use-absence-import.ts'

const route = getRouteApi('/shell/admin/absences/import/$batch')
const SKELETON_ROWS = 20

/** One import: what its sheet says, what it comes to, and what is still to be settled before it is taken in. */
export const ImportBatchPage = () => {
  const { batch } = route.useParams()
  return useSession()?.can.importLeave ? <OneImport key={batch} id={batch} /> : <PlannersOnly />
}

const OneImport = ({ id }: { readonly id: string }) => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const loaded = useAbsenceImport(id, useSession()?.id ?? null)
  if (loaded.state === 'ready')
    return (
      <BatchDesk
        store={loaded.store}
        search={search}
        onGo={(next, replace) => void navigate({ search: (before) => ({ ...before, ...next }), replace })}
        onLeave={() => void navigate({ to: '/admin/absences/import' })}
      />
    )
  return (
    <Page title={TITLE} back={BACK}>
      {loaded.state === 'loading' ? (
        <Skeleton rows={SKELETON_ROWS} height={31} />
      ) : loaded.problem.status === 404 ? (
        <NoSuchImport all={BACK.link} />
      ) : (
        <ErrorState title="This import could not be read." message={loaded.problem.message} onRetry={loaded.retry} />
      )}
    </Page>
  )
}
