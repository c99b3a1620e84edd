import { ActivityCode } from '../../components/activity-code.tsx'
import type { Painted } from '../../components/activity-paint.ts'
import { Icon } from '../../components/icon.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type ColourDraft, contrastOf } from './activity-draft.ts'
import styles from './vocabulary.module.css'

/** The colours of a code somewhere: the usual ones, or a pair of its own that has to be readable. */
export const ColourFields = ({
  label,
  usual,
  code,
  draft,
  shown,
  errors,
  onChange,
}: {
  readonly label: string
  /** What it takes where no pair is chosen. */
  readonly usual: string
  readonly code: string
  readonly draft: ColourDraft
  /** The activity as it would be drawn there. */
  readonly shown: Painted
  readonly errors: { readonly fill?: string | undefined; readonly ink?: string | undefined }
  readonly onChange: (draft: ColourDraft) => void
}) => {
  const contrast = contrastOf(draft)
  const isPair = contrast !== null || !draft.chosen
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.colours}>
        <Segmented
          label={label}
          value={draft.chosen ? 'own' : 'usual'}
          options={[
            { value: 'usual', label: usual },
            { value: 'own', label: 'Its own' },
          ]}
          onChange={(value) => onChange({ ...draft, chosen: value === 'own' })}
        />
        {isPair && <ActivityCode code={code} activity={shown} named />}
      </div>
      {draft.chosen && (
        <>
          <div className={styles.hours}>
            {(['fill', 'ink'] as const).map((key) => {
              const name = key === 'fill' ? 'Fill' : 'Letters'
              return (
                <span key={key} className={styles.colour}>
                  <input
                    type="color"
                    aria-label={`${name}, picked`}
                    value={/^#[0-9a-f]{6}$/i.test(draft[key]) ? draft[key] : '#000000'}
                    onChange={(event) => onChange({ ...draft, [key]: event.target.value })}
                  />
                  <TextField
                    label={name}
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
