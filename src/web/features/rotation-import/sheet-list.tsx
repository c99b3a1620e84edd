import { Button } from '../../components/button.tsx'
import { counted } from '../../words.ts'
import { layoutWords } from './import-words.ts'
import type { FoundSheet } from './import.ts'
import styles from './lists.module.css'

/** The sheets of a file, with what each is; those about rotations can be read. */
export const SheetList = ({
  fileName,
  sheets,
  busy,
  onBring,
}: {
  readonly fileName: string
  readonly sheets: readonly FoundSheet[]
  readonly busy: boolean
  readonly onBring: (sheet: FoundSheet) => void
}) => (
  <section className={styles.part} aria-labelledby="sheets-found">
    <h2 id="sheets-found">Sheets of “{fileName}”</h2>
    <ul>
      {sheets.map((sheet) => (
        <li key={sheet.name} className={styles.item}>
          <p className={styles.name}>{sheet.name}</p>
          <div className={styles.words}>
            <p className={styles.state}>{layoutWords(sheet.layout, sheet.block)}</p>
            <p className={styles.by}>
              {counted(sheet.rows, 'row')}
              {sheet.hidden ? ', hidden in the file' : ''}
            </p>
          </div>
          {sheet.layout === null ? (
            <span className={styles.by}>Not read</span>
          ) : (
            <Button disabled={busy} aria-label={`Read it: ${sheet.name}`} onClick={() => onBring(sheet)}>
              Read it
            </Button>
          )}
        </li>
      ))}
    </ul>
  </section>
)
