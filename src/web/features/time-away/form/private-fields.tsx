import { Segmented } from '../../../components/segmented.tsx'
import { TextArea, TextField } from '../../../components/text-field.tsx'
import { type Draft, MILITARY } from './draft.ts'
import styles from './absence-form.module.css'

/** What only planners and the person may know. */
export const PrivateFields = ({
  draft,
  onChange,
  whose,
}: {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  /** "you", or a surname. */
  readonly whose: string
}) => {
  const set =
    <Key extends keyof Draft>(key: Key) =>
    (value: Draft[Key]) =>
      onChange({ ...draft, [key]: value })
  return (
    <fieldset className={styles.private}>
      <legend>Private</legend>
      <p className={styles.hint}>
        Only planners and {whose} see this part, it is never printed, and looking at it is recorded.
      </p>
      <TextArea label="Reason" rows={2} maxLength={1000} value={draft.reason} onChange={set('reason')} />
      {MILITARY.has(draft.type) && (
        <>
          <TextField
            label="Where to"
            autoComplete="off"
            maxLength={200}
            value={draft.location}
            hint="A state or a country. Units, places and movement are taken out of what is shown."
            onChange={set('location')}
          />
          <div className={styles.orders}>
            <span aria-hidden="true">Orders</span>
            <Segmented
              label="Orders"
              value={draft.orders}
              onChange={set('orders')}
              options={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No' },
                { value: 'unsaid', label: 'Not said' },
              ]}
            />
          </div>
        </>
      )}
      <TextField
        label="In the schedule instead"
        autoComplete="off"
        maxLength={200}
        value={draft.replacement}
        onChange={set('replacement')}
      />
    </fieldset>
  )
}
