import type { CSSProperties } from 'react'
import type { Activity } from '#domain/rotations/activity.ts'
import styles from './activity-paint.module.css'

/** What an activity is drawn by. */
export type Painted = Pick<Activity, 'name' | 'family' | 'colours'>

/** The fill and the ink of an activity, as a class and, where the program has its own colours, a style. */
export const paintOf = (
  activity: Pick<Painted, 'family' | 'colours'> | null | undefined,
): { readonly className: string; readonly style: CSSProperties | undefined } => {
  if (!activity) return { className: `${styles.paint} ${styles.unknown}`, style: undefined }
  const { family, colours } = activity
  const className = `${styles.paint} ${styles[family]}`
  if (colours === null) return { className, style: undefined }
  return {
    className: `${className} ${styles.own}`,
    style: { '--own-fill': colours.fill, '--own-ink': colours.ink } as CSSProperties,
  }
}

/** What a code stands for, in words. */
export const meaningOf = (activity: Pick<Painted, 'name'> | null | undefined): string =>
  activity?.name ?? 'no activity of the program has this code'

/** The same as the program's own sheet draws it, for whoever reads it so. */
export const onSheet = <One extends Painted & Pick<Activity, 'sheetColours'>>(activity: One): One => ({
  ...activity,
  colours: activity.sheetColours ?? activity.colours,
})
