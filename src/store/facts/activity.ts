import type { Fact } from '#domain/schedule/facts.ts'
import type { FactTable } from './fact-table.ts'

type Activity = Fact<'activity'>
interface Row {
  readonly code: string
  readonly name: string
  readonly family: Activity['family']
  readonly supervises: boolean
  readonly needs_supervision: boolean
  readonly own_attendings: number
  readonly rooms: number
  readonly fm_clinic: boolean
  readonly is_protected: boolean
  readonly clinical: boolean
  readonly duty: Activity['duty']
  readonly colours: Activity['colours']
  readonly sheet_colours: Activity['sheetColours']
  readonly aliases: string[]
  readonly archived: boolean
}

export const activities: FactTable<'activity', Row> = {
  table: 'activity',
  key: ['code'],
  rest: [
    'name',
    'family',
    'supervises',
    'needs_supervision',
    'own_attendings',
    'rooms',
    'fm_clinic',
    'is_protected',
    'clinical',
    'duty',
    'colours',
    'sheet_colours',
    'aliases',
    'archived',
  ],
  toRow: ({ needsSupervision, ownAttendings, fmClinic, isProtected, sheetColours, ...same }) => ({
    ...same,
    needs_supervision: needsSupervision,
    own_attendings: ownAttendings,
    fm_clinic: fmClinic,
    is_protected: isProtected,
    sheet_colours: sheetColours,
  }),
  fromRow: (row) => ({
    code: row.code,
    name: row.name,
    family: row.family,
    supervises: row.supervises,
    needsSupervision: row.needs_supervision,
    ownAttendings: row.own_attendings,
    rooms: row.rooms,
    fmClinic: row.fm_clinic,
    isProtected: row.is_protected,
    clinical: row.clinical,
    duty: row.duty,
    colours: row.colours,
    sheetColours: row.sheet_colours,
    aliases: row.aliases,
    archived: row.archived,
  }),
}
