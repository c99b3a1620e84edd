import { ActivityCode } from '../../components/activity-code.tsx'
import { Icon } from '../../components/icon.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type ActivityDraft, activityOfDraft, contrastOf } from './activity-draft.ts'
import styles from './vocabulary.module.css'

/** The colours of a code: its family's, or a pair of its own that has to be readable. */
export const ColourFields = ({
  draft,
  errors,
  onChange,
}: {
  readonly draft: ActivityDraft
  readonly errors: Readonly<Record<string, string>>
  readonly onChange: (draft: ActivityDraft) => void
}) => {
  const contrast = contrastOf(draft)
  const isPair = contrast !== null || !draft.ownColours
  return (
    <fieldset className={styles.group}>
      <legend>Colours</legend>
      <div className={styles.colours}>
        <Segmented
          label="Colours"
          value={draft.ownColours ? 'own' : 'family'}
          options={[
            { value: 'family', label: 'Of the family' },
            { value: 'own', label: 'Its own' },
          ]}
          onChange={(value) => onChange({ ...draft, ownColours: value === 'own' })}
        />
        {isPair && <ActivityCode code={draft.code || 'Code'} activity={activityOfDraft(draft)} named />}
      </div>
      {draft.ownColours && (
        <>
          <div className={styles.hours}>
            {(['fill', 'ink'] as const).map((key) => {
              const label = key === 'fill' ? 'Fill' : 'Letters'
              return (
                <span key={key} className={styles.colour}>
                  <input
                    type="color"
                    aria-label={`${label}, picked`}
                    value={/^#[0-9a-f]{6}$/i.test(draft[key]) ? draft[key] : '#000000'}
                    onChange={(event) => onChange({ ...draft, [key]: event.target.value })}
                  />
                  <TextField
                    label={label}
                    autoComplete="off"
                    maxLength={7}
                    spellCheck={false}
                    value={draft[key]}
                    error={errors[key]}
                    onChange={(value) => onChange({ ...draft, [key]: value })}
                  />
                </span>
              )
            })}
          </div>
          {contrast && (
            <p role="status" className={styles.contrast}>
              {contrast.enough ? <Icon name="check" small /> : <SeverityMark severity="critical" named />}
              Contrast {contrast.words}
            </p>
          )}
        </>
      )}
    </fieldset>
  )
}
