import type { PersonId } from '#domain/people/person.ts'
import type { Activity } from '#domain/rotations/activity.ts'
import { type ClinicFooter, clinicFooters } from '#domain/schedule/clinic-footer.ts'
import { counted } from '../../words.ts'
import { type BlockView, type Slot, activityIn, cellAt, marginOf } from './block-view.ts'
import { spokenSlot } from './spoken.ts'

/** The footer of a half-day if somebody did something else on it; an absence stands before whatever is pinned. */
const footerWith = (view: BlockView, person: PersonId, slot: Slot, code: string): ClinicFooter | null => {
  const nth = slot.half === 'am' ? slot.at : slot.at - 1
  const ofDay = new Map(
    [...view.cells].map(([id, own]) => {
      const halves = own.slice(nth, nth + 2)
      if (id !== person) return [id, halves]
      return [id, halves.map((one) => (one && one.half === slot.half && one.cell?.because.kind !== 'absence' ? { ...one, cell: { activity: code, because: { kind: 'weekend' as const } } } : one))] // prettier-ignore
    }),
  )
  return clinicFooters(view.judged.schedule, ofDay, slot.day, slot.day).find(({ half }) => half === slot.half) ?? null
}

/** What an activity would bring to the clinic on a half-day: "no room", "no attending"; empty when nothing. */
export const consequenceOf = (view: BlockView, person: PersonId, slot: Slot, activity: Activity): string => {
  const now = view.footers[slot.at]
  const then = footerWith(view, person, slot, activity.code)
  if (!now || !then) return ''
  if (then.rooms > view.policy.roomsMost && then.rooms > now.rooms) return 'no room'
  const [before, after] = [marginOf(now) ?? 0, marginOf(then) ?? 0]
  if (after < 0 && after < before) return activity.needsSupervision || activity.ownAttendings > 0 ? 'no attending' : 'an attending less' // prettier-ignore
  if (before < 0 && after > before) return after < 0 ? 'one short less' : 'enough attendings'
  return then.rooms > view.policy.roomsUsual && then.rooms > now.rooms ? 'more rooms than usual' : ''
}

const change = (before: number, after: number): string => (before === after ? String(after) : `${before} → ${after}`)

const attendings = (now: ClinicFooter, then: ClinicFooter): string => {
  const needs = now.needed === then.needed ? `clinic still needs ${counted(then.needed, 'attending')}` : `clinic needs ${counted(then.needed, 'attending')} instead of ${now.needed}` // prettier-ignore
  const there = now.there === then.there ? `${then.there} ${then.there === 1 ? 'is' : 'are'} there` : `there would be ${then.there} instead of ${now.there}` // prettier-ignore
  return `${needs}; ${there}.`
}

/**
 * What the footers would become with an activity on a half-day, before anything is done: "Adeyemi, Tue 23 Feb PM, now
 * Ultrasound. With C, clinic needs 2 attendings instead of 3; 3 are there. Rooms 6 → 7."
 */
export const outlookOf = (view: BlockView, person: PersonId, slot: Slot, code: string | null): string => {
  const present = cellAt(view, person, slot.key)
  const called = view.memberOf.get(person)?.called ?? person
  const what = present === null ? 'open' : (activityIn(view, present.activity)?.name ?? present.activity)
  const lead = `${called}, ${spokenSlot(slot)}, now ${what}.`
  if (present?.because.kind === 'absence') return `${lead} Leave stands before whatever is pinned here.`
  const now = view.footers[slot.at]
  const then = code === null ? null : footerWith(view, person, slot, code)
  if (code === null || !now || !then) return lead
  return `${lead} With ${code}, ${attendings(now, then)} Rooms ${change(now.rooms, then.rooms)}.`
}
