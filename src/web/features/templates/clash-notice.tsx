import type { RotationDifference } from '#domain/rotations/rotation-words.ts'
import { Button } from '../../components/button.tsx'
import styles from './notices.module.css'

/** Somebody else changed it meanwhile: what it is now and yours, and the choice. Neither is lost. */
export const ClashNotice = ({
  message,
  rows,
  onTheirs,
  onMine,
}: {
  readonly message: string
  /** `before` is what it is now, `after` is yours. */
  readonly rows: readonly RotationDifference[]
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
          {rows.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>{after}</td>
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
