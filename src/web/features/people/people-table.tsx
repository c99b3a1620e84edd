import { type KeyboardEvent, useRef } from 'react'
import { activeRangeWords } from './words.ts'
import { type Listed, type ListedYear, type PeopleGroup, roleOf } from './people-view.ts'
import styles from './people-table.module.css'

/** Everybody, in groups. A name opens the person; up and down go from name to name. */
export const PeopleTable = ({
  groups,
  showsContact,
  onOpen,
}: {
  readonly groups: readonly PeopleGroup[]
  readonly showsContact: boolean
  /** Null when nothing may be opened. */
  readonly onOpen: ((person: Listed) => void) | null
}) => {
  const table = useRef<HTMLTableElement>(null)
  const columns = showsContact ? 8 : 6
  const keyed = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const names = [...(table.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [])]
    const at = names.indexOf(document.activeElement as HTMLElement)
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? names.length - 1 : by === undefined ? -1 : at + by
    if (at === -1 || !names[to]) return
    event.preventDefault()
    names[to].focus()
  }
  return (
    <table ref={table} className={styles.table} onKeyDown={keyed}>
      <caption className="unseen">People of the program</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col" className={styles.number}>
            Least – most
          </th>
          <th scope="col" className={styles.number}>
            Target
          </th>
          <th scope="col">Spacing</th>
          <th scope="col">There</th>
          {showsContact && (
            <>
              <th scope="col">E-mail</th>
              <th scope="col">Pager</th>
            </>
          )}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={columns}>
              {group.title} · {group.people.length}
            </th>
          </tr>
          {group.people.map((person) => (
            <Row key={person.id} person={person} showsContact={showsContact} onOpen={onOpen} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const Row = ({
  person,
  showsContact,
  onOpen,
}: {
  readonly person: Listed
  readonly showsContact: boolean
  readonly onOpen: ((person: Listed) => void) | null
}) => {
  const { year } = person
  const plans = year !== null && year.role !== null
  return (
    <tr className={person.active ? '' : styles.left} onClick={() => onOpen?.(person)}>
      <th scope="row" className={styles.name}>
        {onOpen ? (
          <button
            type="button"
            data-name=""
            onClick={(event) => {
              event.stopPropagation()
              onOpen(person)
            }}
          >
            {person.name}
          </button>
        ) : (
          person.name
        )}
      </th>
      <td>{roleOf(person) ?? <span className={styles.none}>–</span>}</td>
      <td className={styles.number}>
        {plans &&
          (year.maxWeeks === 0 ? <span className={styles.none}>by hand</span> : `${year.minWeeks} – ${year.maxWeeks}`)}
      </td>
      <td className={styles.number}>{plans && year.maxWeeks > 0 && <Target year={year} />}</td>
      <td className={styles.quiet}>
        {plans &&
          [year.minGapWeeks === null ? null : `${year.minGapWeeks} weeks apart`, `${year.maxWeeksPerMonth} a month`]
            .filter(Boolean)
            .join(', ')}
      </td>
      <td className={styles.quiet}>{year && activeRangeWords(year)}</td>
      {showsContact && (
        <>
          <td className={styles.quiet}>{person.email}</td>
          <td className={styles.quiet}>{person.pager}</td>
        </>
      )}
    </tr>
  )
}

/** One's own target, or the share that stands in for it. */
const Target = ({ year }: { readonly year: ListedYear }) =>
  year.targetWeeks ?? (
    <>
      <span className={styles.none}>share</span> {year.expected?.target}
    </>
  )
