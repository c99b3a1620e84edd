import type { ActivityFamily } from '#domain/rotations/activity.ts'
import { namedRotation } from '#domain/rotations/rotation.ts'
import type { KnownActivities } from '../../activities.ts'
import type { Template } from './template.ts'

/** A rotation as the page lists it. */
export const aTemplate = (fields: Partial<Template> = {}): Template => ({
  ...namedRotation(fields.shownTitle ?? 'Sports Medicine'),
  ...{ id: 'sm', shownTitle: 'Sports Medicine', shownCode: 'SM', family: 'clinic', version: 1, placed: 0 },
  pattern: { cells: [], version: 0 },
  requirement: null,
  ...fields,
})

/** Activities by code, of a family each. */
export const activitiesOf = (families: Readonly<Record<string, ActivityFamily>>): KnownActivities =>
  new Map(
    Object.entries(families).map(([code, family]) => [
      code,
      {
        ...{ code, name: code, family, supervises: false, needsSupervision: false, ownAttendings: 0, rooms: 0 },
        ...{
          fmClinic: false,
          isProtected: family === 'education',
          clinical: true,
          duty: null,
          colours: null,
          sheetColours: null,
        },
        ...{ aliases: [], archived: false, version: 1 },
      },
    ]),
  )
