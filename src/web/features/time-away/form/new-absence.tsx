import { useState } from 'react'
import { call } from '../../../client.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import { CLOSED } from '../time-away-search.ts'
import { AbsenceForm } from './absence-form.tsx'
import { type Draft, EMPTY, absentToday, sentFields, withFirst, withType } from './draft.ts'

/** Time away being entered: for anybody by planners, for oneself by everybody else. */
export const NewAbsence = () => {
  const { search, go, user, today, writes } = useTimeAwayContext()
  const plans = user.can.decideLeave
  const [before] = useState((): Draft => {
    const person = plans ? (search.for ?? '') : (user.facultyId ?? '')
    const empty: Draft = { ...EMPTY, person, status: plans && person !== user.facultyId ? 'approved' : 'requested' }
    if (search.absence === 'absent-today') return { ...empty, ...absentToday(today) }
    const dated = search.from ? { ...withFirst(empty, search.from), last: search.until ?? search.from } : empty
    return search.kind ? withType(dated, search.kind) : dated
  })
  const [draft, setDraft] = useState(before)
  const close = () => go(CLOSED)
  const save = async (filled: Draft): Promise<string | null> => {
    const answer = await call('POST /api/v1/absences', sentFields(filled, plans, true))
    if (!answer.ok) return answer.refusal.message
    close()
    writes.tell(answer.value)
    return null
  }
  return (
    <AbsenceForm
      title={search.absence === 'absent-today' ? 'Mark absent today' : plans ? 'New time away' : 'Ask for time away'}
      before={before}
      draft={draft}
      onChange={setDraft}
      action={plans && draft.status !== 'requested' ? 'Save' : 'Ask for it'}
      onSave={save}
      onClose={close}
    />
  )
}
