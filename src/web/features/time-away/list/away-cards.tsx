import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { TYPE_LABELS } from '../absence-words.ts'
import type { Away } from '../absences.ts'
import { ReturnBadge } from '../return-badge.tsx'
import { daysWords, spanWords } from '../spans.ts'
import { StatusMark } from '../status-mark.tsx'
import { Whose } from '../whose.tsx'
import { useTimeAwayContext } from '../time-away-context.ts'
import type { AwayGroup } from './list-view.ts'
import styles from './away-cards.module.css'

/** The list on a phone: a card each. */
export const AwayCards = ({
  groups,
  onRefuse,
}: {
  readonly groups: readonly AwayGroup[]
  readonly onRefuse: (away: Away) => void
}) => (
  <div className={styles.cards}>
    {groups.map((group) => (
      <section key={group.id}>
        <h2>
          {group.title} · {group.items.length}
        </h2>
        <ul>
          {group.items.map((away) => (
            <Card key={away.id} away={away} onRefuse={onRefuse} />
          ))}
        </ul>
      </section>
    ))}
  </div>
)

const Card = ({ away, onRefuse }: { readonly away: Away; readonly onRefuse: (away: Away) => void }) => {
  const { go, writes, today } = useTimeAwayContext()
  return (
    <li className={styles.card}>
      <button type="button" data-away={away.id} className={styles.open} onClick={() => go({ absence: away.id })}>
        <span className={styles.words}>
          <b>{away.personName}</b>
          <span>{spanWords(away)}</span>
          <span>
            <span className={styles.why}>{TYPE_LABELS[away.type]} · </span>
            {daysWords(away.days)}
          </span>
          <span className={styles.state}>
            <StatusMark status={away.status} />
            <ReturnBadge away={away} today={today} />
          </span>
        </span>
        <Icon name="next" />
      </button>
      {away.can.decide && away.status === 'requested' && (
        <span className={styles.decide}>
          <Button onClick={() => void writes.approve(away)}>
            Approve
            <Whose away={away} />
          </Button>
          <Button onClick={() => onRefuse(away)}>
            Refuse
            <Whose away={away} />
          </Button>
        </span>
      )}
    </li>
  )
}
