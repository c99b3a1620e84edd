import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { type Answer, Refused, call, query } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorState } from '../../components/states.tsx'
import { showToast } from '../../components/toast.tsx'
import { yearDraftOf } from './person-draft.ts'
import { PersonDialog } from './person-dialog.tsx'
import type { Listed } from './people-view.ts'
import { type Filled, type Saved, addPerson, savePerson } from './saving.ts'

/** The person's form, with what it reads and writes. Null is somebody new. */
export const OpenPerson = ({
  person: listed,
  ay,
  onUsualWeek,
  onClose,
}: {
  readonly person: Listed | null
  readonly ay: AcademicYear
  /** Opens what the person usually does. */
  readonly onUsualWeek: () => void
  readonly onClose: () => void
}) => {
  const queries = useQueryClient()
  // As it was when the form opened: what others write meanwhile must not pass for what this form started from.
  const [person] = useState(listed)
  const wishes = useQuery({
    ...query('GET /api/v1/people/:id', { id: person?.id ?? '' }),
    enabled: person !== null,
    staleTime: 0,
  })
  const readAgain = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => /people|fmit/.test(String(queryKey[0])) })

  /** What happened, and the way back where there is one. */
  const tell = (saved: Saved, undo?: () => Promise<Saved>): string | null => {
    if (!saved.ok) return saved.refusal.message
    void readAgain()
    onClose()
    const [title, ...rest] = saved.messages
    if (!title) return null
    const run = () =>
      void undo?.().then((back) => (back.ok ? readAgain() : announce(back.refusal.message, 'assertive')))
    showToast({
      title,
      ...(rest.length > 0 ? { detail: rest.join(' ') } : {}),
      ...(undo ? { action: { label: 'Undo', run } } : {}),
    })
    return null
  }

  const save = async (before: Filled, after: Filled): Promise<string | null> => {
    if (!person) return tell(await addPerson(after, ay))
    const versions = { person: person.version, year: person.year?.version ?? 0 }
    return tell(
      await savePerson(person, ay, before, after, versions),
      before.year || !after.year ? () => savePerson(person, ay, after, before) : undefined,
    )
  }

  const said = (answer: Answer<{ readonly message: string }>): Saved =>
    answer.ok ? { ok: true, messages: [answer.value.message] } : answer

  const comeBack = async (of: Listed): Promise<Saved> => {
    const back = await call('POST /api/v1/people/:id/reactivate', { id: of.id })
    if (!back.ok || !of.year) return said(back)
    // Leaving has ended the year at the last day; undoing it gives the year its days back.
    const { from, to } = yearDraftOf(of.year)
    return said(await call('PUT /api/v1/people/:id/years/:ay', { id: of.id, ay, from: from || null, to: to || null }))
  }

  if (person && wishes.error)
    return (
      <Dialog title={person.name} onClose={onClose}>
        <ErrorState
          title="This person could not be read."
          message={wishes.error instanceof Refused ? wishes.error.message : 'Something went wrong on the way.'}
          onRetry={() => void wishes.refetch()}
        />
      </Dialog>
    )
  // The form is filled once, so it waits for what is so now.
  if (person && !wishes.isFetchedAfterMount) return null
  return (
    <PersonDialog
      person={person}
      wishes={new Map(wishes.data?.wishes.map(({ weekStart, wish }) => [weekStart, wish]))}
      ay={ay}
      onSave={save}
      onUsualWeek={onUsualWeek}
      onLeave={async () => {
        if (!person) return null
        const left = await call('POST /api/v1/people/:id/deactivate', {
          id: person.id,
          expectedVersion: person.version,
        })
        return tell(said(left), () => comeBack(person))
      }}
      onReturn={async () => {
        if (!person) return null
        const back = await call('POST /api/v1/people/:id/reactivate', {
          id: person.id,
          expectedVersion: person.version,
        })
        return tell(said(back), async () => said(await call('POST /api/v1/people/:id/deactivate', { id: person.id })))
      }}
      onClose={onClose}
    />
  )
}
