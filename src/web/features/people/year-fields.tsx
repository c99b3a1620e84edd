import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { FACULTY_ROLES, ROLE_LABELS } from '#domain/people/person-year.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Errors, type PersonDraft, type YearDraft, withRole } from './person-draft.ts'
import styles from './fields.module.css'

const PGYS = ['1', '2', '3'] as const

/** What somebody is in one year, when they are there, and what is expected of them. */
export const YearFields = ({
  year,
  kind,
  draft,
  errors,
  onChange,
}: {
  readonly year: AcademicYear
  readonly kind: PersonDraft['kind']
  readonly draft: YearDraft
  readonly errors: Errors<YearDraft>
  readonly onChange: (draft: YearDraft) => void
}) => {
  const set =
    <Key extends keyof YearDraft>(key: Key) =>
    (value: YearDraft[Key]) =>
      onChange({ ...draft, [key]: value })
  const bounds = { min: isoOf(yearStart(year)), max: isoOf(yearEnd(year)) }
  return (
    <fieldset className={styles.group}>
      <legend className="unseen">Year</legend>
      {kind === 'faculty' ? (
        <Select
          label="Role"
          value={draft.role}
          options={FACULTY_ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role].long }))}
          error={errors.role}
          onChange={(role) => onChange(withRole(draft, role, year))}
        />
      ) : (
        <Select
          label="Year of residency"
          value={String(draft.pgy) as (typeof PGYS)[number]}
          options={PGYS.map((pgy) => ({ value: pgy, label: `PGY-${pgy}` }))}
          error={errors.pgy}
          onChange={(pgy) => set('pgy')(Number(pgy) as YearDraft['pgy'])}
        />
      )}
      <div className={styles.pair}>
        <TextField label="From" type="date" {...bounds} value={draft.from} error={errors.from} onChange={set('from')} />
        <TextField label="Until" type="date" {...bounds} value={draft.to} error={errors.to} onChange={set('to')} />
      </div>
      {kind === 'faculty' && (
        <>
          <div className={`${styles.wide} ${styles.numbers}`}>
            <NumberField
              label="Least weeks"
              min={0}
              max={53}
              value={draft.minWeeks}
              error={errors.minWeeks}
              onChange={set('minWeeks')}
            />
            <NumberField
              label="Target"
              min={0}
              max={53}
              step={0.5}
              startAt={5}
              placeholder="share"
              value={draft.targetWeeks}
              error={errors.targetWeeks}
              onChange={set('targetWeeks')}
            />
            <NumberField
              label="Most weeks"
              min={0}
              max={53}
              value={draft.maxWeeks}
              error={errors.maxWeeks}
              onChange={set('maxWeeks')}
            />
            <NumberField
              label="Least gap, weeks"
              min={1}
              max={26}
              startAt={2}
              placeholder="usual"
              value={draft.minGapWeeks}
              error={errors.minGapWeeks}
              onChange={set('minGapWeeks')}
            />
            <NumberField
              label="Most a month"
              min={1}
              max={5}
              value={draft.maxWeeksPerMonth}
              error={errors.maxWeeksPerMonth}
              onChange={set('maxWeeksPerMonth')}
            />
          </div>
          <p className={`${styles.wide} ${styles.hint}`}>
            An empty target takes a fair share of the year. Who is there for part of the year has that part of each.
          </p>
          <div className={`${styles.wide} ${styles.checks}`}>
            <Checkbox checked={draft.draftFmit} onChange={set('draftFmit')}>
              A draft may plan inpatient weeks
            </Checkbox>
            <Checkbox checked={draft.draftCall} onChange={set('draftCall')}>
              A draft may plan call
            </Checkbox>
          </div>
        </>
      )}
    </fieldset>
  )
}
