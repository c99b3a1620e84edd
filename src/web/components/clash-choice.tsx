import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './clash-choice.module.css'

/** What two people have written differently. */
export interface ClashRow {
  readonly label: string
  readonly theirs: ReactNode
  readonly mine: ReactNode
}

/** Somebody else changed it meanwhile: what it is now and mine, and the choice. Neither is lost. */
export const ClashChoice = ({
  message,
  rows,
  onTheirs,
  onMine,
}: {
  readonly message: string
  readonly rows: readonly ClashRow[]
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
            <th scope="col">Now</th>
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
    <p className={styles.buttons}>
      <Button onClick={onTheirs}>Keep it as it is now</Button>
      <Button onClick={onMine}>Go on with mine</Button>
    </p>
  </div>
)
