import type { FactKind } from '#domain/schedule/facts.ts'
import { absences } from './absence.ts'
import { absenceDetails } from './absence-detail.ts'
import { activities } from './activity.ts'
import { blockDates } from './block-dates.ts'
import { blockPolicies } from './block-policy.ts'
import { callNights } from './call-night.ts'
import { columnMappings } from './column-mapping.ts'
import { credentials } from './credential.ts'
import { duties } from './duty.ts'
import type { FactTable } from './fact-table.ts'
import { facultyWeeks } from './faculty-week.ts'
import { fmitWeeks } from './fmit-week.ts'
import { holidays } from './holiday.ts'
import { nameAliases } from './name-alias.ts'
import { overlays } from './overlay.ts'
import { persons } from './person.ts'
import { personYears } from './person-year.ts'
import { pins } from './pin.ts'
import { plannedRotations } from './planned-rotation.ts'
import { programs } from './program.ts'
import { rotations } from './rotation.ts'
import { rotationPatterns } from './rotation-pattern.ts'
import { weeklyRequirements } from './weekly-requirement.ts'
import { weekWishes } from './week-wish.ts'
import { yearNotes } from './year-note.ts'

const TABLES = {
  program: programs,
  person: persons,
  personYear: personYears,
  weekWish: weekWishes,
  absence: absences,
  absenceDetail: absenceDetails,
  fmitWeek: fmitWeeks,
  callNight: callNights,
  holiday: holidays,
  duty: duties,
  credential: credentials,
  activity: activities,
  rotation: rotations,
  rotationPattern: rotationPatterns,
  weeklyRequirement: weeklyRequirements,
  overlay: overlays,
  facultyWeek: facultyWeeks,
  pin: pins,
  blockPolicy: blockPolicies,
  plannedRotation: plannedRotations,
  blockDates,
  nameAlias: nameAliases,
  columnMapping: columnMappings,
  yearNote: yearNotes,
} satisfies { readonly [K in FactKind]: unknown }

/** The table of every kind of fact. A row is read and written by the kind's own functions only. */
export const FACT_TABLES = TABLES as unknown as { readonly [K in FactKind]: FactTable<K> }
