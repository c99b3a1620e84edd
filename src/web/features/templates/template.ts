import { lecturesOf } from '#domain/rotations/requirement-ground.ts'
import type { RequirementGround } from '#domain/rotations/requirement-issues.ts'
import type { OutputOf } from '../../client.ts'
import type { KnownActivities } from '../../activities.ts'

/** A rotation as the page lists it. */
export type Template = OutputOf<'GET /api/v1/rotation-templates'>['items'][number]
export type Overlays = OutputOf<'GET /api/v1/overlays'>['items']

/** The lecture that the whole program keeps. */
export const lecturesFrom = (overlays: Overlays, activity: KnownActivities): RequirementGround['lectures'] =>
  lecturesOf({ overlay: new Map(overlays.map((one) => [one.id, one])), activity })
