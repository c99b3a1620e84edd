import { Link } from '@tanstack/react-router'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import type { Day } from '#domain/calendar/day.ts'
import { buttonClass } from '../../components/button.tsx'
import { momentFrom } from '../../moments.ts'
import type { BatchItem } from './batch.ts'
import { canRollBack, fileWords, stateWords } from './batch-words.ts'
import styles from './batch-list.module.css'

/** The imports there are: those that wait for somebody, then what became of the others. */
export const BatchList = ({ items, today }: { readonly items: readonly BatchItem[]; readonly today: Day }) => {
  const open = items.filter(({ state }) => isOpen(state))
  const ended = items.filter(({ state }) => !isOpen(state))
  return (
    <>
      {open.length > 0 && <Part title="Not finished" items={open} today={today} />}
      {ended.length > 0 && <Part title="Before" items={ended} today={today} />}
    </>
  )
}

const Part = ({
  title,
  items,
  today,
}: {
  readonly title: string
  readonly items: readonly BatchItem[]
  readonly today: Day
}) => (
  <section className={styles.part}>
    <h2>{title}</h2>
    <ul>
      {items.map((item) => (
        <Item key={item.batchId} item={item} today={today} />
      ))}
    </ul>
  </section>
)

const Item = ({ item, today }: { readonly item: BatchItem; readonly today: Day }) => {
  const { state, detail } = stateWords(item, today)
  const to = { to: '/admin/absences/import/$batch', params: { batch: item.batchId } } as const
  const rollsBack = canRollBack(item, today)
  const words = isOpen(item.state) ? 'Continue' : rollsBack ? 'Look or roll back' : 'Look at it'
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.file} title={fileWords(item)}>
          {fileWords(item)}
        </p>
        <p className={styles.by}>
          {item.author.name}, {momentFrom(item.createdAt, today)}
        </p>
      </div>
      <div className={styles.words}>
        <p className={styles.state}>{state}</p>
        <p className={styles.by}>{detail}</p>
        {rollsBack && item.rollbackUntil && (
          <p className={styles.by}>Can be rolled back until {momentFrom(item.rollbackUntil, today)}.</p>
        )}
      </div>
      <Link {...to} className={buttonClass()} aria-label={`${words}: ${item.fileName}`}>
        {words}
      </Link>
    </li>
  )
}
