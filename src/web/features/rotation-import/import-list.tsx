import { Link } from '@tanstack/react-router'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { buttonClass } from '../../components/button.tsx'
import { momentFrom } from '../../moments.ts'
import { useToday } from '../../session.ts'
import { importWords, stateWords } from './import-words.ts'
import type { ImportItem } from './import.ts'
import styles from './lists.module.css'

/** The imports there are: those that wait for somebody, then what became of the others. */
export const ImportList = ({ items }: { readonly items: readonly ImportItem[] }) => {
  const open = items.filter(({ state }) => isOpen(state))
  const ended = items.filter(({ state }) => !isOpen(state))
  return (
    <>
      {open.length > 0 && <Part title="Not finished" items={open} />}
      {ended.length > 0 && <Part title="Before" items={ended} />}
    </>
  )
}

const Part = ({ title, items }: { readonly title: string; readonly items: readonly ImportItem[] }) => {
  const today = useToday()
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <div className={styles.words}>
              <p className={styles.name}>
                {item.fileName}, sheet “{item.sheet}”
              </p>
              <p className={styles.by}>
                {item.author.name}, {momentFrom(item.createdAt, today)}
              </p>
            </div>
            <div className={styles.words}>
              <p className={styles.state}>{importWords(item)}</p>
              <p className={styles.by}>{stateWords(item)}</p>
              {item.rollbackUntil && (
                <p className={styles.by}>Can be rolled back until {momentFrom(item.rollbackUntil, today)}.</p>
              )}
            </div>
            <Link
              to="/admin/rotations/import/$id"
              params={{ id: item.id }}
              className={buttonClass()}
              aria-label={`${isOpen(item.state) ? 'Continue' : 'Look at it'}: ${item.fileName}, sheet ${item.sheet}`}
            >
              {isOpen(item.state) ? 'Continue' : 'Look at it'}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
