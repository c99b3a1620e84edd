import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

type Requirement = Fact<'weeklyRequirement'>
interface Row {
  readonly rotation_id: string
  readonly fm_clinic_min: number
  readonly fm_clinic_max: number
  readonly specialty_min: number
  readonly specialty_max: number
  readonly specialty_name: string | null
  readonly academics_required: boolean
  readonly protected_slots: Requirement['protectedSlots']
  readonly allowed_clinic_days: Requirement['allowedClinicDays']
  readonly description: string | null
}

export const weeklyRequirements: FactTable<'weeklyRequirement', Row> = {
  table: 'weekly_requirement',
  key: ['rotation_id'],
  rest: [
    'fm_clinic_min',
    'fm_clinic_max',
    'specialty_min',
    'specialty_max',
    'specialty_name',
    'academics_required',
    'protected_slots',
    'allowed_clinic_days',
    'description',
  ],
  toRow: (fact) => ({
    rotation_id: fact.rotation,
    fm_clinic_min: fact.fmClinicMin,
    fm_clinic_max: fact.fmClinicMax,
    specialty_min: fact.specialtyMin,
    specialty_max: fact.specialtyMax,
    specialty_name: fact.specialtyName,
    academics_required: fact.academicsRequired,
    protected_slots: fact.protectedSlots,
    allowed_clinic_days: fact.allowedClinicDays,
    description: fact.description,
  }),
  fromRow: (row) => ({
    rotation: row.rotation_id,
    fmClinicMin: row.fm_clinic_min,
    fmClinicMax: row.fm_clinic_max,
    specialtyMin: row.specialty_min,
    specialtyMax: row.specialty_max,
    specialtyName: row.specialty_name,
    academicsRequired: row.academics_required,
    protectedSlots: row.protected_slots,
    allowedClinicDays: row.allowed_clinic_days,
    description: row.description,
  }),
}
