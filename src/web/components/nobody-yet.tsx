import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type AcademicYear, yearLabel } from '#domain/calendar/academic-year.ts'
import { call, query } from '../client.ts'
import { useSession } from '../session.ts'
import { Button, buttonClass } from './button.tsx'
import { EmptyState } from './states.tsx'
import { showToast } from './toast.tsx'

/** A year that says nothing of anybody yet, for who sees its faculty or its people: and the people of the year before. */
export const NobodyYet = ({ ay, of }: { readonly ay: AcademicYear; readonly of: 'faculty' | 'people' }) => {
  const mayEdit = useSession()?.can.editPeople ?? false
  const queries = useQueryClient()
  const [state, setState] = useState<'ready' | 'writing' | { readonly refusal: string }>('ready')
  const { data } = useQuery({ ...query('GET /api/v1/people/years/:ay/carry', { ay }), enabled: mayEdit, staleTime: 0 })
  const count = (data?.faculty ?? 0) + (of === 'people' ? (data?.residents ?? 0) : 0)

  /** Whatever says who is in which year. The planner reads again by itself. */
  const readAgain = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => /people|fmit|session/.test(String(queryKey[0])) })
  const undo = async (undoToken: string) => {
    const back = await call('POST /api/v1/people/undo', { undoToken })
    if (back.ok) await readAgain()
    else showToast({ title: back.refusal.message })
  }
  const carry = async () => {
    setState('writing')
    const answer = await call('POST /api/v1/people/years/:ay/carry', { ay })
    if (!answer.ok) {
      setState({ refusal: answer.refusal.message })
      return
    }
    const { message, undoToken } = answer.value
    // The button goes with what it was about; the page it was on stays the place to go on from.
    document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
    showToast({
      title: message,
      ...(undoToken === null ? {} : { action: { label: 'Undo', run: () => void undo(undoToken) } }),
    })
    await readAgain()
  }

  return (
    <EmptyState
      title={
        of === 'faculty' ? `Nobody is on the faculty of ${yearLabel(ay)} yet.` : `Nobody is in ${yearLabel(ay)} yet.`
      }
      actions={
        <>
          {data && data.from !== null && count > 0 && (
            <Button
              kind={of === 'faculty' ? 'primary' : 'plain'}
              disabled={state === 'writing'}
              onClick={() => void carry()}
            >
              {`Take over the ${String(count)} of ${yearLabel(data.from)}`}
            </Button>
          )}
          {of === 'faculty' && (
            <Link to="/people" search={{ ay }} className={buttonClass()}>
              Open People
            </Link>
          )}
        </>
      }
    >
      {typeof state === 'object' ? (
        <span role="alert">{state.refusal}</span>
      ) : (
        count > 0 && 'Faculty go on as they were, residents a PGY further.'
      )}
    </EmptyState>
  )
}
