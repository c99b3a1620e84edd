import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TYPE_OPTIONS } from './leave-types.ts'
import { type Draft, withFirst } from './correction.ts'
import styles from './panel.module.css'

/** Days and kind of a row, to be written by hand. */
export const CorrectionFields = ({
  draft,
  errors,
  onChange,
}: {
  readonly draft: Draft
  readonly errors: Partial<Record<keyof Draft, string>>
  readonly onChange: (draft: Draft) => void
}) => (
  <div className={styles.fields}>
    <div className={styles.pair}>
      <TextField
        label="First day away"
        type="date"
        value={draft.first}
        error={errors.first}
        onChange={(first) => onChange(withFirst(draft, first))}
      />
      <Select
        label="From"
        value={draft.firstHalf}
        options={[
          { value: 'am', label: 'morning' },
          { value: 'pm', label: 'afternoon' },
        ]}
        onChange={(firstHalf) => onChange({ ...draft, firstHalf })}
      />
    </div>
    <div className={styles.pair}>
      <TextField
        label="Last day away"
        type="date"
        value={draft.last}
        error={errors.last}
        onChange={(last) => onChange({ ...draft, last })}
      />
      <Select
        label="Until"
        value={draft.lastHalf}
        options={[
          { value: 'pm', label: 'evening' },
          { value: 'am', label: 'noon' },
        ]}
        onChange={(lastHalf) => onChange({ ...draft, lastHalf })}
      />
    </div>
    <Select
      label="Type"
      value={draft.type}
      error={errors.type}
      options={[...(draft.type === '' ? [{ value: '' as const, label: 'Choose…' }] : []), ...TYPE_OPTIONS]}
      onChange={(type) => onChange({ ...draft, type })}
    />
  </div>
)
