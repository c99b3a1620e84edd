import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { day } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { type OutputOf, Refused, call, query } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { TextArea } from '../../components/text-field.tsx'
import { TYPE_LABELS } from './absence-words.ts'
import type { Away } from './absences.ts'
import { ChangeAbsence } from './form/change-absence.tsx'
import { draftOf } from './form/draft.ts'
import { Impact } from './form/impact.tsx'
import { useImpact } from './form/use-impact.ts'
import { ReturnBadge } from './return-badge.tsx'
import { daysWords, spanWords } from './spans.ts'
import { StatusMark } from './status-mark.tsx'
import { useTimeAwayContext } from './time-away-context.ts'
import { CLOSED } from './time-away-search.ts'
import styles from './open-absence.module.css'

type Detail = NonNullable<OutputOf<'GET /api/v1/absences/:id'>['detail']>

/** One absence: what it is, who said so, and what can be done about it. */
export const OpenAbsence = ({ id }: { readonly id: string }) => {
  const { all, go } = useTimeAwayContext()
  const listed = all.find((one) => one.id === id)
  // Should somebody take it off the record meanwhile, what is being written about it stays on the screen.
  const [kept, setKept] = useState(listed)
  if (listed !== undefined && listed !== kept) setKept(listed)
  const close = () => go(CLOSED)
  // One of another year is read by itself; that is the only way to what is private, so a look is recorded.
  const { data, error, refetch } = useQuery({
    ...query('GET /api/v1/absences/:id', { id }),
    enabled: kept === undefined,
    gcTime: 0,
  })
  const away = listed ?? kept ?? data
  if (away) return <Details key={away.id} away={away} onClose={close} />
  return (
    <Dialog title="Time away" onClose={close}>
      {error ? (
        <ErrorState
          title="This could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={4} />
      )}
    </Dialog>
  )
}

const Details = ({ away, onClose }: { readonly away: Away; readonly onClose: () => void }) => {
  const { writes, today } = useTimeAwayContext()
  const [comment, setComment] = useState('')
  const [detail, setDetail] = useState<Detail | null | undefined>(undefined)
  const [changing, setChanging] = useState(false)
  const { can } = away
  if (changing) return <ChangeAbsence away={away} detail={detail} onClose={onClose} />

  const decide = (verdict: 'approve' | 'refuse') => {
    onClose()
    void writes[verdict](away, comment.trim())
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    decide('approve')
  }
  return (
    <Dialog
      title={away.personName}
      note={<StatusMark status={away.status} />}
      width={600}
      changed={comment.trim() !== ''}
      onClose={onClose}
      footer={
        (can.cancel || can.edit || can.decide) && (
          <>
            {can.cancel && (
              <Button
                kind="danger"
                onClick={() => {
                  onClose()
                  void writes.cancel(away)
                }}
              >
                {away.status === 'requested' || away.status === 'approved'
                  ? 'Cancel the time away'
                  : 'Take it off the record'}
              </Button>
            )}
            <span className={styles.space} />
            {can.edit && <Button onClick={() => setChanging(true)}>Change</Button>}
            {can.decide && (
              <>
                <Button onClick={() => decide('refuse')}>Refuse</Button>
                <Button kind="primary" type="submit" form="decide">
                  Approve
                </Button>
              </>
            )}
          </>
        )
      }
    >
      <div className={styles.details}>
        <p className={styles.when}>
          <b>{spanWords(away)}</b>
          <span>
            {TYPE_LABELS[away.type]} · {daysWords(away.days)}
          </span>
          <ReturnBadge away={away} today={today} />
        </p>
        {away.tentative && can.edit && (
          <p>
            <Button
              onClick={() => {
                onClose()
                void writes.confirm(away)
              }}
            >
              Confirm the last day
            </Button>
          </p>
        )}
        <History away={away} />
        {away.hasDetail && <Private away={away} detail={detail} onSeen={setDetail} />}
        {can.decide && <IfApproved away={away} />}
        {can.decide && (
          <form id="decide" className={styles.decide} onSubmit={submit}>
            <TextArea
              label="Comment"
              rows={2}
              maxLength={1000}
              value={comment}
              onChange={setComment}
              hint={`${away.personName} reads it. May stay empty.`}
            />
          </form>
        )}
        {away.status === 'requested' && away.isOwn && (
          <p className={styles.quiet}>It waits for a planner. You can change or cancel it until it is decided.</p>
        )}
      </div>
    </Dialog>
  )
}

/** What would come of saying yes. */
const IfApproved = ({ away }: { readonly away: Away }) => (
  <Impact
    heading="If you approve it"
    impact={useImpact({ ...draftOf(away), status: 'approved' }, away.id, true)}
    span={away}
  />
)

/** Who entered it, and who said yes or no to it. */
const History = ({ away: { author, review, status } }: { readonly away: Away }) => (
  <ul className={styles.history}>
    {author && <li>{status === 'requested' && !review ? `Asked for by ${author}.` : `Entered by ${author}.`}</li>}
    {review && (
      <li>
        {status === 'rejected' ? 'Refused' : 'Approved'} by {review.by}, {spokenDay(day(review.on))}.
        {review.comment && <q>{review.comment}</q>}
      </li>
    )}
  </ul>
)

/** What is kept privately, once somebody asks to see it. */
const Private = ({
  away,
  detail,
  onSeen,
}: {
  readonly away: Away
  readonly detail: Detail | null | undefined
  readonly onSeen: (detail: Detail | null) => void
}) => {
  const [refusal, setRefusal] = useState<string | null>(null)
  const look = async () => {
    const answer = await call('GET /api/v1/absences/:id', { id: away.id })
    if (answer.ok) onSeen(answer.value.detail)
    else setRefusal(answer.refusal.message)
  }
  if (!detail)
    return (
      <section className={styles.private}>
        <h3>Private</h3>
        <RefusalLine message={refusal} />
        <p className={styles.quiet}>
          {away.isOwn
            ? 'Only you and planners can see this part. That it was looked at is recorded.'
            : `Only planners and ${away.personName} can see this part. That you looked at it is recorded.`}
        </p>
        <Button onClick={() => void look()}>Show the private part</Button>
      </section>
    )
  return (
    <section className={styles.private} aria-live="polite">
      <h3>Private</h3>
      <dl>
        <Fact name="Reason">{detail.reason}</Fact>
        <Fact name="Where to">{detail.location}</Fact>
        <Fact name="Orders">{detail.orders === null ? null : detail.orders ? 'There are orders.' : 'No orders.'}</Fact>
        <Fact name="In the schedule instead">{detail.replacement}</Fact>
        <Fact name="As it was written">{detail.original}</Fact>
      </dl>
      <p className={styles.quiet}>That you looked at this is recorded.</p>
    </section>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: string | null }) =>
  children === null ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
