import { initialsOf } from '#domain/people/person.ts'
import { Segmented } from '../../components/segmented.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Errors, PersonDraft } from './person-draft.ts'
import styles from './fields.module.css'

/** Who somebody is, whatever the year. */
export const PersonFields = ({
  draft,
  errors,
  isNew,
  onChange,
}: {
  readonly draft: PersonDraft
  readonly errors: Errors<PersonDraft>
  readonly isNew: boolean
  readonly onChange: (draft: PersonDraft) => void
}) => {
  const set =
    <Key extends keyof PersonDraft>(key: Key) =>
    (value: PersonDraft[Key]) =>
      onChange({ ...draft, [key]: value })
  return (
    <fieldset className={styles.group}>
      <legend className="unseen">Person</legend>
      {isNew && (
        <div className={styles.wide}>
          <Segmented
            label="Kind"
            value={draft.kind}
            onChange={set('kind')}
            options={[
              { value: 'faculty', label: 'Faculty' },
              { value: 'resident', label: 'Resident' },
            ]}
          />
        </div>
      )}
      <TextField label="Name" autoComplete="off" value={draft.name} error={errors.name} onChange={set('name')} />
      <TextField
        label="Initials"
        autoComplete="off"
        maxLength={3}
        placeholder={draft.name.trim() ? initialsOf({ name: draft.name, initials: null }) : ''}
        value={draft.initials}
        error={errors.initials}
        onChange={set('initials')}
      />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="off"
        value={draft.email}
        error={errors.email}
        onChange={set('email')}
      />
      <TextField
        label="Pager or telephone"
        autoComplete="off"
        value={draft.pager}
        error={errors.pager}
        onChange={set('pager')}
      />
    </fieldset>
  )
}
