import type { KnownActivity } from '../../activities.ts'
import { ActivityCode } from '../../components/activity-code.tsx'
import { flagWords } from './activity-draft.ts'
import styles from './vocabulary.module.css'

export interface ActivityGroup {
  readonly family: string
  readonly title: string
  readonly activities: readonly KnownActivity[]
}

const hoursOf = ({ duty }: KnownActivity): string =>
  duty === null ? '' : `${duty.from} – ${duty.to}, ${duty.inHouse ? 'in house' : 'at home'}`

/** Activities in families, with what is counted by each. A name opens the activity. */
export const ActivitiesTable = ({
  groups,
  onOpen,
}: {
  readonly groups: readonly ActivityGroup[]
  readonly onOpen: (activity: KnownActivity) => void
}) => (
  <table className={styles.table}>
    <caption className="unseen">Activities</caption>
    <thead>
      <tr>
        <th scope="col">Code</th>
        <th scope="col">Name</th>
        <th scope="col">Counts as</th>
        <th scope="col" className={styles.number}>
          Rooms
        </th>
        <th scope="col" className={styles.number}>
          Own attendings
        </th>
        <th scope="col">Hours</th>
        <th scope="col">Also written</th>
      </tr>
    </thead>
    {groups.map(({ family, title, activities }) => (
      <tbody key={family}>
        <tr className={styles.family}>
          <th scope="rowgroup" colSpan={7}>
            {title} · {activities.length}
          </th>
        </tr>
        {activities.map((one) => (
          <tr key={one.code} className={one.archived ? styles.off : ''} onClick={() => onOpen(one)}>
            <td className={styles.code}>
              <ActivityCode code={one.code} activity={one} named />
            </td>
            <th scope="row" className={styles.name}>
              <button
                type="button"
                onClick={(event) => {
                  event.stopPropagation()
                  onOpen(one)
                }}
              >
                {one.name}
              </button>
              {one.archived && <span className={styles.quiet}> archived</span>}
            </th>
            <td className={styles.quiet}>{flagWords(one).join(', ')}</td>
            <td className={styles.number} data-label="Rooms">
              {one.rooms === 0 ? '' : one.rooms}
            </td>
            <td className={styles.number} data-label="Own attendings">
              {one.ownAttendings === 0 ? '' : one.ownAttendings}
            </td>
            <td className={styles.quiet}>{hoursOf(one)}</td>
            <td className={`${styles.quiet} ${styles.wrap}`}>{one.aliases.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    ))}
  </table>
)
