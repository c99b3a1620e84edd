import { useQuery } from '@tanstack/react-query'
import { useActivities } from '../../../activities.ts'
import { Refused, query } from '../../../client.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ErrorState, Skeleton } from '../../../components/states.tsx'
import { lecturesFrom } from '../template.ts'
import { PatternDialog } from './pattern-dialog.tsx'

const NO_OVERLAYS: readonly never[] = []

/** The weeks of a rotation, opened: what is read for them, then the editor. */
export const PatternEditor = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const template = useQuery({ ...query('GET /api/v1/rotation-templates/:id', { id }), staleTime: 0 })
  const overlays = useQuery(query('GET /api/v1/overlays', {})).data?.items ?? NO_OVERLAYS
  const activities = useActivities()
  // The editor starts from what is so now, and keeps that: what others write meanwhile is a clash, not a start.
  if (template.data && template.isFetchedAfterMount && activities.size > 0)
    return (
      <PatternDialog
        template={template.data}
        lectures={lecturesFrom([...overlays], activities)}
        activities={activities}
        onClose={onClose}
      />
    )
  return (
    <Dialog title="Weekly pattern" width={1160} onClose={onClose}>
      {template.error ? (
        <ErrorState
          title="This rotation could not be read."
          message={template.error instanceof Refused ? template.error.message : 'Something went wrong on the way.'}
          onRetry={() => void template.refetch()}
        />
      ) : (
        <Skeleton rows={10} />
      )}
    </Dialog>
  )
}
