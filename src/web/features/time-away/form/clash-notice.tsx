import { Button } from '../../../components/button.tsx'
import { STATUS_LABELS, TYPE_LABELS } from '../absence-words.ts'
import { spanWords } from '../spans.ts'
import { type Draft, differing, spanOf } from './draft.ts'
import styles from './absence-form.module.css'

/** The parts of a form as they are told apart, each by the fields it is made of. */
const PARTS: readonly {
  readonly label: string
  readonly fields: readonly (keyof Draft)[]
  readonly words: (draft: Draft) => string
}[] = [
  {
    label: 'Away',
    fields: ['first', 'firstHalf', 'last', 'lastHalf'],
    words: (draft) => {
      const span = spanOf(draft)
      return span ? spanWords(span) : 'not said'
    },
  },
  { label: 'Kind', fields: ['type'], words: ({ type }) => (type === '' ? 'not said' : TYPE_LABELS[type]) },
  { label: 'Status', fields: ['status'], words: ({ status }) => STATUS_LABELS[status] },
  {
    label: 'Last day',
    fields: ['tentative'],
    words: ({ tentative }) => (tentative ? 'an estimate' : 'certain'),
  },
]

/** Where two forms say something else, in words. */
export const differences = (
  theirs: Draft,
  yours: Draft,
): readonly { readonly label: string; readonly theirs: string; readonly yours: string }[] => {
  const fields = new Set(differing(theirs, yours))
  return PARTS.filter((part) => part.fields.some((field) => fields.has(field))).map(({ label, words }) => ({
    label,
    theirs: words(theirs),
    yours: words(yours),
  }))
}

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
