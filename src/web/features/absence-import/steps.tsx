import { Link } from '@tanstack/react-router'
import { Icon } from '../../components/icon.tsx'
import { EXACT } from './title.ts'
import styles from './steps.module.css'

/** Where an import stands. */
export type Step = 'columns' | 'names' | 'review'

const STEPS = [
  { step: 'file', label: 'File' },
  { step: 'columns', label: 'Columns' },
  { step: 'names', label: 'Names and conflicts' },
  { step: 'review', label: 'Review' },
] as const

/** File, columns, names and conflicts, review: what is done, what is at hand, what comes. */
export const Steps = ({
  batch,
  at,
  mayReview,
}: {
  readonly batch: string
  readonly at: Step
  /** Nothing is left to settle, or it was set aside. */
  readonly mayReview: boolean
}) => {
  const now = STEPS.findIndex(({ step }) => step === at)
  return (
    <nav aria-label="Steps">
      <ol className={styles.steps}>
        {STEPS.map(({ step, label }, index) => {
          const done = index < now
          const words = (
            <>
              {done && <Icon name="check" small />}
              {label}
              {done && <span className="unseen">, done</span>}
            </>
          )
          const look = `${styles.step} ${done ? styles.done : index === now ? styles.now : ''}`
          const current = index === now ? ('step' as const) : undefined
          return (
            <li key={step}>
              {index > 0 && <Icon name="next" small />}
              {step === 'file' ? (
                <Link to="/admin/absences/import" activeOptions={EXACT} className={look}>
                  {words}
                </Link>
              ) : step === 'names' && now > index ? (
                <Link
                  to="/admin/absences/import/$batch"
                  params={{ batch }}
                  search={withoutStep}
                  activeOptions={EXACT}
                  className={look}
                >
                  {words}
                </Link>
              ) : step === 'review' && mayReview && now < index ? (
                <Link
                  to="/admin/absences/import/$batch"
                  params={{ batch }}
                  search={toReview}
                  activeOptions={EXACT}
                  className={look}
                >
                  {words}
                </Link>
              ) : (
                <span className={look} aria-current={current}>
                  {words}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The same in a line, where there is no room for more: "Step 3 of 4". */
export const stepWords = (at: Step): string =>
  `Step ${STEPS.findIndex(({ step }) => step === at) + 1} of ${STEPS.length}`

const withoutStep = (search: object) => ({ ...search, step: undefined })
const toReview = (search: object) => ({ ...search, step: 'review' as const })
