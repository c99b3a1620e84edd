import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { Refused, call, query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { counted } from '../../words.ts'
import { useTimeAwayContext } from './time-away-context.ts'
import { CLOSED } from './time-away-search.ts'
import styles from './anticipate.module.css'

const ANTICIPATE = 'POST /api/v1/absences/anticipate'
const [LEAST, MOST, USUAL] = [1, 11, 4]

/** Plans leave ahead for interns of whom nobody knows yet when they will be away. */
export const Anticipate = () => {
  const { ay, go, writes } = useTimeAwayContext()
  const [weeks, setWeeks] = useState<number | null>(USUAL)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const isFine = weeks !== null && Number.isInteger(weeks) && weeks >= LEAST && weeks <= MOST
  const close = () => go(CLOSED)
  const { data, error } = useQuery({
    ...query(ANTICIPATE, { ay, weeksPerResident: isFine ? weeks : USUAL, dryRun: true }),
    enabled: isFine,
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  const plan = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!isFine) return
    setBusy(true)
    const answer = await call(ANTICIPATE, { ay, weeksPerResident: weeks })
    setBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal.message)
    close()
    writes.tell({ conflicts: [], mended: [], ...answer.value })
  }
  const stands = refusal ?? (error instanceof Refused ? error.message : null)
  return (
    <Dialog
      title={`Expected leave of interns, ${yearLabel(ay)}`}
      width={520}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Leave it</Button>
          <Button kind="primary" type="submit" form="anticipate" disabled={busy || !isFine || !data || stands !== null}>
            Plan these weeks
          </Button>
        </>
      }
    >
      <form id="anticipate" noValidate className={styles.form} onSubmit={(event) => void plan(event)}>
        <p>
          For interns of whom nobody knows yet when they will be away. Their weeks are spread over blocks 2 to 12 as
          expected leave; what they have already counts. Plan again at any time: only weeks that were planned so, and
          that nobody has touched since, are replaced.
        </p>
        <NumberField
          label="Weeks for each intern"
          min={LEAST}
          max={MOST}
          value={weeks}
          error={isFine ? undefined : `Write a whole number from ${LEAST} to ${MOST}.`}
          onChange={setWeeks}
        />
        {stands ? (
          <RefusalLine message={stands} />
        ) : (
          data && (
            <p role="status" className={styles.preview}>
              <b>{previewWords(data)}</b>
            </p>
          )
        )}
      </form>
    </Dialog>
  )
}

/** "28 weeks for 7 interns; 12 that were planned before are replaced." */
const previewWords = ({
  absences,
  residents,
  replaced,
}: {
  readonly absences: number
  readonly residents: number
  readonly replaced: number
}): string =>
  [
    `${counted(absences, 'week')} for ${counted(residents, 'intern')}`,
    ...(replaced === 0 ? [] : [`${replaced} planned before ${replaced === 1 ? 'is' : 'are'} replaced`]),
  ].join('; ') + '.'
