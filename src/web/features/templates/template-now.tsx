import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refused, query } from '../../client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorState } from '../../components/states.tsx'
import type { Template } from './template.ts'

/**
 * A rotation as it is now, for a form that is filled once: what the page lists may be a moment old, and what others
 * write later must not pass for what the form started from.
 */
export const TemplateNow = ({
  id,
  onClose,
  children,
}: {
  readonly id: string
  readonly onClose: () => void
  readonly children: (template: Template) => ReactNode
}) => {
  const { data, error, isFetchedAfterMount, refetch } = useQuery({
    ...query('GET /api/v1/rotation-templates/:id', { id }),
    staleTime: 0,
  })
  if (data && isFetchedAfterMount) return children(data)
  if (!error) return null
  return (
    <Dialog title="Rotation template" onClose={onClose}>
      <ErrorState
        title="This rotation could not be read."
        message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
        onRetry={() => void refetch()}
      />
    </Dialog>
  )
}
