import { Button } from '../../../components/button.tsx'
import { differences } from './differences.ts'
import type { Draft } from './draft.ts'
import styles from './absence-form.module.css'

/** Somebody else changed it meanwhile: theirs and yours, and the choice. Neither is lost. */
export const ClashNotice = ({
  message,
  theirs,
  yours,
  onTheirs,
  onMine,
}: {
  readonly message: string
  readonly theirs: Draft
  readonly yours: Draft
  readonly onTheirs: () => void
  readonly onMine: () => void
}) => {
  const rows = differences(theirs, yours)
  return (
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
            {rows.map(({ label, theirs: now, yours: mine }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{now}</td>
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
}
