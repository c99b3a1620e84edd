import { activity } from '#domain/rotations/activity.ts'

/** An activity as it is answered: nothing of it is left out. */
export const activityFields = { ...activity.shape, sheetColours: activity.shape.sheetColours.unwrap() } as const
