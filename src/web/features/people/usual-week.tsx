import { useQuery } from '@tanstack/react-query'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { useActivities } from '../../activities.ts'
import { Refused, query } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { UsualWeekDialog } from './usual-week-dialog.tsx'

/** What somebody of the faculty usually does in a year, opened: what is read for it, then the editor. */
export const UsualWeek = ({
  person,
  ay,
  onSaved,
  onClose,
}: {
  readonly person: { readonly id: string; readonly name: string }
  readonly ay: AcademicYear
  readonly onSaved: () => void
  readonly onClose: () => void
}) => {
  const read = useQuery({ ...query('GET /api/v1/faculty-weeks', { ay }), staleTime: 0 })
  const activities = useActivities()
  const week = read.data?.items.find((one) => one.person === person.id)
  // The editor starts from what is so now, and keeps that: what others write meanwhile is a clash, not a start.
  if (week && read.isFetchedAfterMount && activities.size > 0)
    return <UsualWeekDialog week={week} activities={activities} onSaved={onSaved} onClose={onClose} />
  return (
    <Dialog title={`Usual week: ${person.name}`} width={1080} onClose={onClose}>
      {read.error ? (
        <ErrorState
          title="The usual week could not be read."
          message={read.error instanceof Refused ? read.error.message : 'Something went wrong on the way.'}
          onRetry={() => void read.refetch()}
        />
      ) : read.isFetchedAfterMount && !week ? (
        <p>Only faculty have a usual week, in a year in which they are with the program.</p>
      ) : (
        <Skeleton rows={8} />
      )}
    </Dialog>
  )
}
