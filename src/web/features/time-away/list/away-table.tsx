import { day } from '#domain/calendar/day.ts'
import { spokenDate } from '#domain/calendar/spoken-day.ts'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import type { Away } from '../absences.ts'
import { ReturnBadge } from '../return-badge.tsx'
import { figure } from '../../../words.ts'
import { TYPE_LABELS } from '../absence-words.ts'
import { daysWords, spanWords } from '../spans.ts'
import { StatusMark } from '../status-mark.tsx'
import { Whose } from '../whose.tsx'
import { useTimeAwayContext } from '../time-away-context.ts'
import type { AwayGroup } from './list-view.ts'
import styles from './away-table.module.css'

/** The list on a desk: a line each, in groups. */
export const AwayTable = ({
  groups,
  onRefuse,
}: {
  readonly groups: readonly AwayGroup[]
  readonly onRefuse: (away: Away) => void
}) => (
  <table className={styles.table}>
    <caption className="unseen">Time away</caption>
    <thead>
      <tr>
        <th scope="col">Person</th>
        <th scope="col">Role</th>
        <th scope="col">Away</th>
        <th scope="col" className={styles.number}>
          Days
        </th>
        <th scope="col" className={styles.why}>
          Kind
        </th>
        <th scope="col">Status</th>
        <th scope="col" className={styles.end}>
          Entered or decided
        </th>
      </tr>
    </thead>
    {groups.map((group) => (
      <tbody key={group.id}>
        <tr className={styles.group}>
          <th scope="rowgroup" colSpan={7}>
            {group.title} · {group.items.length}
          </th>
        </tr>
        {group.items.map((away) => (
          <Row key={away.id} away={away} off={group.id === 'off'} onRefuse={onRefuse} />
        ))}
      </tbody>
    ))}
  </table>
)

const Row = ({
  away,
  off,
  onRefuse,
}: {
  readonly away: Away
  readonly off: boolean
  readonly onRefuse: (away: Away) => void
}) => {
  const { groups, go, writes, today } = useTimeAwayContext()
  const member = groups.flatMap(({ people }) => people).find(({ id }) => id === away.personId)
  const open = () => go({ absence: away.id })
  return (
    <tr className={off ? styles.off : ''} onClick={open}>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          data-away={away.id}
          aria-keyshortcuts={away.can.decide ? 'A R' : undefined}
          onClick={(event) => {
            event.stopPropagation()
            open()
          }}
        >
          {away.personName}
        </button>
      </th>
      <td className={styles.quiet}>{member?.role}</td>
      <td className={styles.when}>{spanWords(away)}</td>
      <td className={styles.number} title={daysWords(away.days)}>
        {figure(away.days)}
      </td>
      <td className={styles.why}>
        <span className={styles.kind}>
          {TYPE_LABELS[away.type]}
          {away.hasDetail && (
            <span className={styles.note}>
              <Icon name="note" small />
              <span className="unseen">, with a private part</span>
            </span>
          )}
        </span>
      </td>
      <td className={styles.status}>
        <span className={styles.state}>
          <StatusMark status={away.status} />
          <ReturnBadge away={away} today={today} />
        </span>
      </td>
      <td className={styles.end}>
        {away.can.decide && away.status === 'requested' ? (
          <span className={styles.decide} onClick={(event) => event.stopPropagation()}>
            <Button keys="A" onClick={() => void writes.approve(away)}>
              Approve
              <Whose away={away} />
            </Button>
            <Button keys="R" onClick={() => onRefuse(away)}>
              Refuse
              <Whose away={away} />
            </Button>
          </span>
        ) : (
          saidBy(away)
        )}
      </td>
    </tr>
  )
}

/** "by Dana Whitcombe, 22 Nov": who said yes or no, else who entered it; nothing of what was imported. */
const saidBy = ({ review, author }: Away): string => {
  if (review) return `by ${review.by}, ${spokenDate(day(review.on))}`
  return author ? `by ${author}` : ''
}
