import { Button } from '../../components/button.tsx'
import { type Asked, Question } from '../../components/question.tsx'
import { counted } from '../../words.ts'
import { useYearView } from './year-context.ts'
import type { Unread } from './year-edits.ts'
import styles from './questions.module.css'

const SHOWN = 12

/** What was pasted and says nothing. Nothing of it was written. */
export const UnreadList = ({ unread, ...asked }: Asked & { readonly unread: readonly Unread[] }) => {
  const view = useYearView()
  const left = unread.length - SHOWN
  return (
    <Question
      {...asked}
      label="Nothing was pasted"
      wide
      buttons={
        <Button kind="primary" onClick={asked.onClose}>
          Close
        </Button>
      }
    >
      <p>
        <b>Nothing was pasted.</b> {counted(unread.length, 'text')} could not be read. Mend{' '}
        {unread.length === 1 ? 'it' : 'them'} in the spreadsheet, and paste again.
      </p>
      <ul className={styles.unread}>
        {unread.slice(0, SHOWN).map(({ place: { resident, block }, why }) => (
          <li key={`${resident}/${block}`}>
            <span>
              {view.called(resident)}, Block {block}
            </span>
            {why}
          </li>
        ))}
      </ul>
      {left > 0 && <p>And {left} more.</p>}
    </Question>
  )
}
