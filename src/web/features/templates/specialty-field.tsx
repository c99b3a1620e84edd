import type { KnownActivities } from '../../activities.ts'
import { ActivityCode } from '../../components/activity-code.tsx'
import { IconButton } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import styles from './specialty-field.module.css'

/** The activities that count as the specialty of a rotation. */
export const SpecialtyField = ({
  activities,
  codes,
  error,
  onChange,
}: {
  readonly activities: KnownActivities
  readonly codes: readonly string[]
  readonly error: string | undefined
  readonly onChange: (codes: readonly string[]) => void
}) => {
  const offered = [...activities.values()]
    .filter(({ code, archived }) => !archived && !codes.includes(code))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return (
    <div className={styles.field}>
      <Select
        label="Specialty"
        inline
        value=""
        error={error}
        hint="What counts as its specialty in the weekly requirement."
        options={[
          { value: '', label: codes.length === 0 ? 'Add an activity' : 'Add another activity' },
          ...offered.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        ]}
        onChange={(code) => code !== '' && onChange([...codes, code])}
      />
      {codes.length > 0 && (
        <ul className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>
              <ActivityCode code={code} activity={activities.get(code)} named size="word" />
              {activities.get(code)?.name ?? code}
              <IconButton
                kind="quiet"
                icon="close"
                label={`Leave out ${activities.get(code)?.name ?? code}`}
                onClick={() => onChange(codes.filter((one) => one !== code))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
