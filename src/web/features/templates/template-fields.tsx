import { WEEKDAYS, type Weekday } from '#domain/calendar/day.ts'
import { ROTATION_SETTINGS, type RotationSetting } from '#domain/rotations/rotation.ts'
import { SETTING_NAMES } from '#domain/rotations/rotation-words.ts'
import { useActivities } from '../../activities.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import { TextArea, TextField } from '../../components/text-field.tsx'
import { SpecialtyField } from './specialty-field.tsx'
import type { Template } from './template.ts'
import type { TemplateDraft } from './template-draft.ts'
import { PGY_YEARS } from './templates-search.ts'
import { Toggles } from './toggles.tsx'
import styles from './template-dialog.module.css'

const LEAVE = { yes: true, no: false, unsaid: null } as const
type Leave = keyof typeof LEAVE
const leaveOf = (allowed: boolean | null): Leave => (allowed === null ? 'unsaid' : allowed ? 'yes' : 'no')

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  ...{ mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
}
const MOST_RESIDENTS = 40
/** Lines of the field before it scrolls. */
const MOST_ROWS = 6

/** The fields of a rotation: what it is, whom it is for, when it is worked, and what it is two of. */
export const TemplateFields = ({
  draft,
  errors,
  template,
  all,
  onChange,
}: {
  readonly draft: TemplateDraft
  readonly errors: Readonly<Record<string, string>>
  /** Null while it is being added. */
  readonly template: Template | null
  readonly all: readonly Template[]
  readonly onChange: (draft: TemplateDraft) => void
}) => {
  const activities = useActivities()
  const set = (fields: Partial<TemplateDraft>) => onChange({ ...draft, ...fields })
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <TextField
          label="Name"
          autoComplete="off"
          value={draft.name}
          error={errors['name']}
          {...(template && template.name.trim() !== draft.name.trim()
            ? { hint: `Known from its records as ${template.name.trim()}.` }
            : {})}
          onChange={(name) => set({ name })}
        />
        <TextField
          label="Code"
          autoComplete="off"
          value={draft.code}
          error={errors['code']}
          hint="Stands in narrow cells. Left out, it is made of the name."
          onChange={(code) => set({ code })}
        />
      </div>
      <TextArea
        label="Also written as"
        rows={Math.min(MOST_ROWS, draft.aliases.split('\n').length + 1)}
        autoComplete="off"
        value={draft.aliases}
        error={errors['aliases']}
        hint="How else sheets write it, a line each. What you choose when a sheet is brought in is added here."
        onChange={(aliases) => set({ aliases })}
      />
      <div className={styles.pair}>
        <Select<RotationSetting>
          label="Kind"
          value={draft.setting}
          error={errors['setting']}
          options={ROTATION_SETTINGS.map((value) => ({ value, label: SETTING_NAMES[value] }))}
          onChange={(setting) => set({ setting })}
        />
        <NumberField
          label="Residents at one time"
          min={1}
          max={MOST_RESIDENTS}
          placeholder="no limit"
          value={draft.capacity}
          error={errors['capacity']}
          onChange={(capacity) => set({ capacity })}
        />
      </div>
      <Toggles
        label="For"
        options={PGY_YEARS.map((value) => ({ value, label: `PGY-${value}` }))}
        value={draft.who}
        hint={draft.who.length === 0 ? 'None named is every year.' : undefined}
        onChange={(who) => set({ who })}
      />
      <div className={styles.row}>
        <span className={styles.label}>Leave</span>
        <Segmented<Leave>
          label="Leave"
          value={leaveOf(draft.leaveAllowed)}
          options={[
            { value: 'yes', label: 'Allowed' },
            { value: 'no', label: 'Not allowed' },
            { value: 'unsaid', label: 'Not said' },
          ]}
          onChange={(leave) => set({ leaveAllowed: LEAVE[leave] })}
        />
      </div>
      <fieldset className={styles.checks}>
        <legend>When it is worked</legend>
        <Checkbox checked={draft.weekendWork} onChange={(weekendWork) => set({ weekendWork })}>
          Weekends and holidays are worked
        </Checkbox>
        <Checkbox checked={draft.recovery} onChange={(recovery) => set({ recovery })}>
          The day after it is a recovery day
        </Checkbox>
        <Checkbox checked={draft.offSite} onChange={(offSite) => set({ offSite })}>
          Off-site
        </Checkbox>
        <Checkbox checked={draft.lectureExempt} onChange={(lectureExempt) => set({ lectureExempt })}>
          Lecture takes nobody from it
        </Checkbox>
        <Checkbox checked={draft.clinicExempt} onChange={(clinicExempt) => set({ clinicExempt })}>
          Interns keep no continuity clinic on it
        </Checkbox>
      </fieldset>
      {draft.weekendWork && (
        <Toggles
          label="Days off"
          options={WEEKDAYS.map((value) => ({ value, label: DAY_NAMES[value] }))}
          value={draft.daysOff}
          onChange={(daysOff) => set({ daysOff })}
        />
      )}
      <SpecialtyField
        activities={activities}
        codes={draft.specialty}
        error={errors['specialty']}
        onChange={(specialty) => set({ specialty })}
      />
      <HalvesField draft={draft} error={errors['halves']} template={template} all={all} onChange={onChange} />
    </div>
  )
}

const HalvesField = ({
  draft,
  error,
  template,
  all,
  onChange,
}: {
  readonly draft: TemplateDraft
  readonly error: string | undefined
  readonly template: Template | null
  readonly all: readonly Template[]
  readonly onChange: (draft: TemplateDraft) => void
}) => {
  const { halves } = draft
  const others = all.filter((one) => one.id !== template?.id && one.halves === null)
  const options = others.map((one) => ({ value: one.id, label: one.shownTitle }))
  const [first] = others
  if (!first) return null
  return (
    <div className={styles.form}>
      <Checkbox
        checked={halves !== null}
        onChange={(on) => onChange({ ...draft, halves: on ? { first: first.id, second: first.id } : null })}
      >
        It is two rotations, one after the other
      </Checkbox>
      {halves && (
        <div className={styles.pair}>
          <Select
            label="First half"
            value={halves.first}
            options={options}
            error={error}
            onChange={(one) => onChange({ ...draft, halves: { ...halves, first: one } })}
          />
          <Select
            label="Second half"
            value={halves.second}
            options={options}
            onChange={(one) => onChange({ ...draft, halves: { ...halves, second: one } })}
          />
        </div>
      )}
    </div>
  )
}
