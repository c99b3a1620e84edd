import { useRef } from 'react'
import type { RequirementGround } from '#domain/rotations/requirement-issues.ts'
import type { ProtectedSlot } from '#domain/rotations/weekly-requirement.ts'
import type { KnownActivities } from '../../../activities.ts'
import { ActivityCode } from '../../../components/activity-code.tsx'
import { Button, IconButton } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import type { RequirementDraft } from './requirement-draft.ts'
import { SLOTS, slotName, slotsFor } from './requirement-view.ts'
import styles from './protected-slots.module.css'

/** The half-days that nobody moves, and what each is kept for. */
export const ProtectedSlots = ({
  draft,
  ground,
  activities,
  wrongAt,
  describedBy,
  onChange,
}: {
  readonly draft: RequirementDraft
  readonly ground: RequirementGround
  readonly activities: KnownActivities
  /** Lines that cannot stay so. */
  readonly wrongAt: ReadonlySet<number>
  readonly describedBy: string
  readonly onChange: (slots: readonly ProtectedSlot[]) => void
}) => {
  const list = useRef<HTMLDivElement>(null)
  const { protectedSlots: slots } = draft
  const used = [...activities.values()].filter(
    ({ code, archived }) => !archived || slots.some((one) => one.activity === code),
  )
  const offered = [...used].sort(
    (a, b) => Number(b.isProtected) - Number(a.isProtected) || a.name.localeCompare(b.name, 'en'),
  )
  const [free] = slotsFor(draft, ground)
  const usual = offered[0]
  const set = (at: number, slot: Partial<ProtectedSlot>) =>
    onChange(slots.map((one, n) => (n === at ? { ...one, ...slot } : one)))
  const comeTo = (selector: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus())
  return (
    <div ref={list} role="group" aria-label="Protected half-days" className={styles.list}>
      {slots.map((slot, at) => {
        const invalid = wrongAt.has(at) ? { 'aria-invalid': true as const, 'aria-describedby': describedBy } : {}
        return (
          <div key={at} data-line={at} className={styles.line}>
            <span className={styles.box}>
              <select
                {...invalid}
                aria-label={`Half-day ${at + 1}`}
                value={`${slot.weekday}/${slot.half}`}
                onChange={({ target }) => {
                  const to = SLOTS.find(({ weekday, half }) => `${weekday}/${half}` === target.value)
                  if (to) set(at, to)
                }}
              >
                {slotsFor(draft, ground, slot).map((one) => (
                  <option key={`${one.weekday}/${one.half}`} value={`${one.weekday}/${one.half}`}>
                    {slotName(one)}
                  </option>
                ))}
              </select>
              <Icon name="down" small />
            </span>
            <span className={`${styles.box} ${styles.coded}`}>
              <ActivityCode code={slot.activity} activity={activities.get(slot.activity)} named size="word" />
              <select
                {...invalid}
                aria-label={`What ${slotName(slot)} is kept for`}
                value={slot.activity}
                onChange={({ target }) => set(at, { activity: target.value })}
              >
                {offered.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
                {!activities.has(slot.activity) && <option value={slot.activity}>{slot.activity}</option>}
              </select>
              <Icon name="down" small />
            </span>
            <IconButton
              kind="quiet"
              icon="close"
              label={`Protect ${slotName(slot)} no longer`}
              onClick={() => {
                onChange(slots.filter((_, n) => n !== at))
                comeTo('[data-add]')
              }}
            />
          </div>
        )
      })}
      <Button
        kind="quiet"
        icon="add"
        data-add=""
        className={styles.add ?? ''}
        disabled={free === undefined || usual === undefined}
        onClick={() => {
          if (!free || !usual) return
          onChange([...slots, { ...free, activity: usual.code }])
          comeTo(`[data-line="${slots.length}"] select`)
        }}
      >
        {slots.length === 0 ? 'Protect a half-day' : 'Protect another half-day'}
      </Button>
    </div>
  )
}
