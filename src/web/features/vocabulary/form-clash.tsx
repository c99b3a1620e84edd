import { Button } from '../../components/button.tsx'
import styles from './vocabulary.module.css'

/** A field that is not the same in two forms. */
export interface Difference {
  readonly label: string
  readonly theirs: string
  readonly mine: string
}

const wordsOf = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(wordsOf).join(', ')
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : 'none'
}

/** What two forms do not agree in, field by field, in the order of the labels. */
export const differencesOf = <Form extends object>(
  theirs: Form,
  mine: Form,
  labels: Readonly<Record<keyof Form, string>>,
): readonly Difference[] =>
  (Object.keys(labels) as (keyof Form)[])
    .map((key) => ({ label: labels[key], theirs: wordsOf(theirs[key]), mine: wordsOf(mine[key]) }))
    .filter((one) => one.theirs !== one.mine)

/** Somebody else was faster: what it is now and mine, and the choice. Neither is lost. */
export const FormClash = ({
  message,
  rows,
  onTheirs,
  onMine,
}: {
  readonly message: string
  readonly rows: readonly Difference[]
  readonly onTheirs: () => void
  readonly onMine: () => void
}) => (
  <div role="alertdialog" aria-label="Changed by somebody else" className={styles.clash}>
    <p>
      <b>{message}</b>
    </p>
    {rows.length > 0 && (
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">Theirs</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, theirs, mine }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <p className={styles.choices}>
      <Button onClick={onTheirs}>Keep theirs</Button>
      <Button onClick={onMine}>Go on with mine</Button>
    </p>
  </div>
)
