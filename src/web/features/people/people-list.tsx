import { Icon } from '../../components/icon.tsx'
import { activeRangeWords } from './words.ts'
import { type Listed, type PeopleGroup, roleOf } from './people-view.ts'
import styles from './people-list.module.css'

/** Everybody, a line each: the table on a phone. */
export const PeopleList = ({
  groups,
  onOpen,
}: {
  readonly groups: readonly PeopleGroup[]
  readonly onOpen: ((person: Listed) => void) | null
}) => (
  <div className={styles.list}>
    {groups.map((group) => (
      <section key={group.id}>
        <h2>
          {group.title} · {group.people.length}
        </h2>
        <ul>
          {group.people.map((person) => (
            <li key={person.id}>
              {onOpen ? (
                <button type="button" data-name="" className={styles.line} onClick={() => onOpen(person)}>
                  <Words person={person} />
                  <Icon name="next" />
                </button>
              ) : (
                <div className={styles.line}>
                  <Words person={person} />
                </div>
              )}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)

const Words = ({ person }: { readonly person: Listed }) => {
  const { year } = person
  const detail = [
    roleOf(person),
    year?.role ? (year.maxWeeks === 0 ? 'by hand' : `${year.targetWeeks ?? year.expected?.target} weeks`) : null,
    year && (year.from || year.to) ? activeRangeWords(year) : null,
    person.pager,
  ]
  return (
    <span className={styles.words}>
      <b>{person.name}</b>
      <span>{detail.filter(Boolean).join(' · ')}</span>
    </span>
  )
}
