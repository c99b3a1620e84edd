import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { Refused, query } from '../../../client.ts'
import { CountAgainst } from '../../../components/count-against.tsx'
import { Icon } from '../../../components/icon.tsx'
import { NobodyYet } from '../../../components/nobody-yet.tsx'
import { SeverityMark } from '../../../components/severity-mark.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../../components/states.tsx'
import { useIsNarrow } from '../../../components/use-media.ts'
import { figure } from '../../../words.ts'
import { TYPE_LABELS } from '../absence-words.ts'
import { daysWords } from '../spans.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import type { Sort } from '../time-away-search.ts'
import { type Balance, awayMark, balanceGroups, balanceSentence, daysOfType, typesIn } from './balance-view.ts' // prettier-ignore
import styles from './balance.module.css'

/** How many days everybody is away in the year, and what residents have left of it. */
export const BalanceView = () => {
  const { ay, search, user } = useTimeAwayContext()
  const narrow = useIsNarrow()
  const { data, error, refetch } = useQuery({
    ...query('GET /api/v1/absences/balance', { ay }),
    placeholderData: keepPreviousData,
  })
  if (error && !data)
    return (
      <ErrorState
        title="The balance could not be read."
        message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
        onRetry={() => void refetch()}
      />
    )
  if (!data) return <Skeleton rows={14} />
  const items = data.items.filter(({ personId }) => search.person === undefined || personId === search.person)
  if (items.length === 0)
    return data.items.length === 0 && user.can.decideLeave ? (
      <NobodyYet ay={ay} of="people" />
    ) : (
      <EmptyState title={`Nothing is counted for ${yearLabel(ay)} here.`} />
    )
  return (
    <div className={styles.balance}>
      <p className={styles.sentence}>{balanceSentence(items)}</p>
      {narrow ? <BalanceCards items={items} /> : <BalanceTable items={items} />}
    </div>
  )
}

const BalanceTable = ({ items }: { readonly items: readonly Balance[] }) => {
  const { groups, search } = useTimeAwayContext()
  const types = typesIn(items)
  const roles = new Map(groups.flatMap(({ people }) => people).map(({ id, role }) => [id, role]))
  const limited = items.some(({ awayDays }) => awayDays !== null)
  const columns = 4 + types.length + (limited ? 1 : 0)
  return (
    <table className={styles.table}>
      <caption className="unseen">Days away</caption>
      <thead>
        <tr>
          <Head sort="name">Person</Head>
          <th scope="col">Role</th>
          {types.map((type) => (
            <th key={type} scope="col" className={`${styles.number} ${styles.why}`}>
              {TYPE_LABELS[type]}
            </th>
          ))}
          <Head sort="approved" number>
            Approved
          </Head>
          <Head sort="pending" number>
            Asked or expected
          </Head>
          {limited && (
            <Head sort="away" wide>
              Away from program
            </Head>
          )}
        </tr>
      </thead>
      {balanceGroups(items, search.sort ?? 'name').map((group) => (
        <tbody key={group.id}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={columns}>
              {group.title} · {group.items.length}
            </th>
          </tr>
          {group.items.map((item) => (
            <tr key={item.personId}>
              <th scope="row" className={styles.name}>
                {item.personName}
              </th>
              <td className={styles.quiet}>{roles.get(item.personId)}</td>
              {types.map((type) => (
                <Days key={type} days={daysOfType(item, type)} why />
              ))}
              <Days days={item.approvedDays} strong />
              <Days days={item.pendingDays} />
              {limited && (
                <td className={styles.away}>
                  <AwayDays item={item} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

const Days = ({
  days,
  strong = false,
  why = false,
}: {
  readonly days: number
  readonly strong?: boolean
  /** It says of what kind the days are. */
  readonly why?: boolean
}) => (
  <td className={why ? `${styles.number} ${styles.why}` : styles.number}>
    {days === 0 ? <span className={styles.none}>–</span> : strong ? <b>{figure(days)}</b> : figure(days)}
  </td>
)

/** "23 / 28" with its bar, a shape where it is worth one, and what is left. */
const AwayDays = ({ item }: { readonly item: Balance }) => {
  const mark = awayMark(item)
  if (item.awayDays === null || mark === null) return <span className={styles.none}>–</span>
  return (
    <span className={styles.against}>
      <CountAgainst count={item.awayDays} target={item.limit} isMost />
      <span className={mark.severity ? styles[mark.severity] : styles.quiet} aria-hidden="true">
        {mark.severity && <SeverityMark severity={mark.severity} />}
        {mark.words}
      </span>
    </span>
  )
}

/** The head of a column that the table can be sorted by. */
const Head = ({
  sort,
  number = false,
  wide = false,
  children,
}: {
  readonly sort: Sort
  readonly number?: boolean
  readonly wide?: boolean
  readonly children: string
}) => {
  const { search, go } = useTimeAwayContext()
  const sorted = (search.sort ?? 'name') === sort
  return (
    <th
      scope="col"
      className={number ? styles.number : wide ? styles.away : undefined}
      aria-sort={sorted ? (sort === 'name' ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" onClick={() => go({ sort: sort === 'name' ? undefined : sort }, true)}>
        {children}
        {sorted && <Icon name={sort === 'name' ? 'up' : 'down'} small />}
      </button>
    </th>
  )
}

const BalanceCards = ({ items }: { readonly items: readonly Balance[] }) => {
  const { search } = useTimeAwayContext()
  return (
    <div className={styles.cards}>
      {balanceGroups(items, search.sort ?? 'name').map((group) => (
        <section key={group.id}>
          <h2>
            {group.title} · {group.items.length}
          </h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.personId}>
                <p>
                  <b>{item.personName}</b>
                  {item.awayDays !== null && <AwayDays item={item} />}
                </p>
                <p>{cardWords(item)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** "12 days approved, 5 days asked for: vacation 10, sick 2". */
const cardWords = ({ approvedDays, pendingDays, byType }: Balance): string => {
  if (approvedDays === 0 && pendingDays === 0) return 'Not away in this year.'
  const parts = [
    ...(approvedDays > 0 ? [`${daysWords(approvedDays)} approved`] : []),
    ...(pendingDays > 0 ? [`${daysWords(pendingDays)} asked for`] : []),
  ]
  const types = byType
    .filter(({ days }) => days > 0)
    .map(({ type, days }) => `${TYPE_LABELS[type].toLowerCase()} ${figure(days)}`)
  return `${parts.join(', ')}${types.length > 0 ? `: ${types.join(', ')}` : ''}.`
}
