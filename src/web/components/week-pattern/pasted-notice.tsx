import { counted } from '../../words.ts'
import { IconButton } from '../button.tsx'
import { SeverityMark } from '../severity-mark.tsx'
import type { Pasted } from './pasted-weeks.ts'
import { placeWords } from './week-draft.ts'
import styles from './week-editor.module.css'

/** What was pasted: how much, what was written otherwise, and what nobody knows, with its cell. */
export const PastedNotice = ({
  pasted: { puts, unknown, resolved, outside },
  onDismiss,
}: {
  readonly pasted: Pasted
  readonly onDismiss: () => void
}) => (
  <section aria-label="What was pasted" className={styles.pasted}>
    <div>
      <p>
        {counted(puts.length, 'half-day')} pasted.
        {resolved.length > 0 && ` ${resolved.map(({ text, code }) => `“${text}” is ${code}`).join(', ')}.`}
        {outside > 0 &&
          ` ${counted(outside, 'cell')} lay beyond the week and ${outside === 1 ? 'was' : 'were'} left out.`}
      </p>
      {unknown.length > 0 && (
        <>
          <p>
            <SeverityMark severity="warning" named /> No activity has{' '}
            {unknown.length === 1 ? 'this code' : 'these codes'}. Those half-days stay as they were.
          </p>
          <ul>
            {unknown.map(({ place, text }) => (
              <li key={placeWords(place)}>
                {placeWords(place)}: <b>{text}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
    <IconButton kind="quiet" icon="close" label="Put away" onClick={onDismiss} />
  </section>
)
