import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

type Rotation = Fact<'rotation'>
interface Row {
  readonly name: string
  readonly title: string | null
  readonly code: string | null
  readonly aliases: string[]
  readonly setting: Rotation['setting']
  readonly who: Rotation['who']
  readonly leave_allowed: boolean | null
  readonly weekend_work: boolean
  readonly days_off: Rotation['daysOff']
  readonly off_site: boolean
  readonly lecture_exempt: boolean
  readonly clinic_exempt: boolean
  readonly recovery: boolean
  readonly specialty: string[]
  readonly capacity: number | null
  readonly halves: Rotation['halves']
  readonly archived: boolean
}

export const rotations: FactTable<'rotation', Row> = {
  table: 'rotation',
  key: ['name'],
  rest: [
    'title',
    'code',
    'aliases',
    'setting',
    'who',
    'leave_allowed',
    'weekend_work',
    'days_off',
    'off_site',
    'lecture_exempt',
    'clinic_exempt',
    'recovery',
    'specialty',
    'capacity',
    'halves',
    'archived',
  ],
  toRow: ({ leaveAllowed, weekendWork, daysOff, offSite, lectureExempt, clinicExempt, ...same }) => ({
    ...same,
    leave_allowed: leaveAllowed,
    weekend_work: weekendWork,
    days_off: daysOff,
    off_site: offSite,
    lecture_exempt: lectureExempt,
    clinic_exempt: clinicExempt,
  }),
  fromRow: (row) => ({
    name: row.name,
    title: row.title,
    code: row.code,
    aliases: row.aliases,
    setting: row.setting,
    who: row.who,
    leaveAllowed: row.leave_allowed,
    weekendWork: row.weekend_work,
    daysOff: row.days_off,
    offSite: row.off_site,
    lectureExempt: row.lecture_exempt,
    clinicExempt: row.clinic_exempt,
    recovery: row.recovery,
    specialty: row.specialty,
    capacity: row.capacity,
    halves: row.halves,
    archived: row.archived,
  }),
}
