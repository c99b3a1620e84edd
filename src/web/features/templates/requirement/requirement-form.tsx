import { useId } from 'react'
import type { RequirementGround } from '#domain/rotations/requirement-issues.ts'
import { WEEK_CAPACITY, WORKING_DAYS } from '#domain/rotations/weekly-requirement.ts'
import type { KnownActivities } from '../../../activities.ts'
import { NumberBox } from '../../../components/number-field.tsx'
import { Switch } from '../../../components/switch.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { announce } from '../../../components/announce.tsx'
import { Toggles } from '../toggles.tsx'
import { ProtectedSlots } from './protected-slots.tsx'
import type { CountField, RequirementDraft } from './requirement-draft.ts'
import { type RequirementView, dayName, slotName } from './requirement-view.ts'
import styles from './requirement-form.module.css'

/** The fields of a weekly requirement. What is wrong with them is said beside the picture of the week, once. */
export const RequirementForm = ({
  draft,
  view,
  ground,
  activities,
  specialty,
  verdictId,
  onChange,
}: {
  readonly draft: RequirementDraft
  readonly view: RequirementView
  readonly ground: RequirementGround
  readonly activities: KnownActivities
  /** What the specialty is called when it has no name of its own. */
  readonly specialty: string
  /** The element that says what is wrong. */
  readonly verdictId: string
  readonly onChange: (draft: RequirementDraft) => void
}) => {
  const set = (fields: Partial<RequirementDraft>) => onChange({ ...draft, ...fields })
  const wrong = new Set(view.issues.filter(({ level }) => level === 'error').map(({ field }) => field))
  const wrongAt = new Set(
    [...wrong].flatMap((field) => (field.startsWith('protectedSlots.') ? [Number(field.split('.')[1])] : [])),
  )
  const lectures = ground.lectures.map(slotName).join(' and ')
  const pair = { draft, wrong, verdictId, onChange }
  return (
    <div className={styles.form}>
      <Pair label="FM clinic" least="fmClinicMin" most="fmClinicMax" unit="half-days a week" {...pair} />
      <Pair
        label={draft.specialtyName.trim() || specialty}
        least="specialtyMin"
        most="specialtyMax"
        unit=""
        {...pair}
      />
      <Toggles
        label="Clinic days"
        options={WORKING_DAYS.map((value) => ({ value, label: dayName(value) }))}
        value={draft.clinicDays}
        hint={view.days}
        isInvalid={wrong.has('fmClinicMin')}
        onChange={(clinicDays) => {
          if (clinicDays.length > 0) set({ clinicDays })
          else announce('Clinic needs a day. Where there is to be none, ask for no clinic.', 'assertive')
        }}
      />
      <div className={styles.row}>
        <span className={styles.label}>Lecture</span>
        <Switch
          label="Lecture is kept"
          on={draft.academicsRequired}
          onChange={(academicsRequired) => set({ academicsRequired })}
        >
          {lectures === '' ? 'The program keeps none at a time of its own' : `${lectures}, whole program`}
        </Switch>
      </div>
      <div className={`${styles.row} ${styles.top}`}>
        <span className={styles.label}>Protected</span>
        <ProtectedSlots
          draft={draft}
          ground={ground}
          activities={activities}
          wrongAt={wrongAt}
          describedBy={verdictId}
          onChange={(protectedSlots) => set({ protectedSlots })}
        />
      </div>
      <TextField
        label="Specialty name"
        inline
        autoComplete="off"
        maxLength={255}
        placeholder={specialty}
        value={draft.specialtyName}
        onChange={(specialtyName) => set({ specialtyName })}
      />
      <TextField
        label="Note"
        inline
        autoComplete="off"
        maxLength={1024}
        value={draft.description}
        onChange={(description) => set({ description })}
      />
    </div>
  )
}

/** A least and a most. */
const Pair = ({
  label,
  least,
  most,
  unit,
  draft,
  wrong,
  verdictId,
  onChange,
}: {
  readonly label: string
  readonly least: CountField
  readonly most: CountField
  readonly unit: string
  readonly draft: RequirementDraft
  readonly wrong: ReadonlySet<string>
  readonly verdictId: string
  readonly onChange: (draft: RequirementDraft) => void
}) => {
  const id = useId()
  const box = (field: CountField, words: string) => (
    <NumberBox
      short
      label={`${label}, ${words}`}
      control={wrong.has(field) ? { 'aria-invalid': true, 'aria-describedby': verdictId } : {}}
      min={0}
      max={WEEK_CAPACITY}
      value={draft[field]}
      onChange={(value) => onChange({ ...draft, [field]: value })}
    />
  )
  return (
    <div role="group" aria-labelledby={id} className={styles.row}>
      <span id={id} className={styles.label} title={label}>
        {label}
      </span>
      <span className={styles.pair}>
        {box(least, 'least')}
        <span className={styles.word}>to</span>
        {box(most, 'most')}
        {unit !== '' && <span className={styles.unit}>{unit}</span>}
      </span>
    </div>
  )
}
