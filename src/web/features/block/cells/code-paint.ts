import type { CSSProperties } from 'react'
import { paintOf } from '../../../components/activity-paint.ts'
import type { Colours } from '../block-search.ts'
import type { HalfDayCell } from '../cell-view.ts'
import styles from './cells.module.css'

/** Letters that a narrow half-day has room for in the usual size, and in the next smaller one. */
const USUAL_LETTERS = 3
const SMALL_LETTERS = 4

/** The class that sets a code small enough for a half-day of its own. */
export const fitted = (code: string, isJoined: boolean): string => {
  if (isJoined || code.length <= USUAL_LETTERS) return ''
  return (code.length <= SMALL_LETTERS ? styles.small : styles.mini) ?? ''
}

/** The fill and the ink of a code: those of its family, those of the program's own sheet, or greys. */
export const codePaint = (
  { family, colours }: Pick<HalfDayCell, 'family' | 'colours'>,
  theme: Colours,
): { readonly className: string; readonly style: CSSProperties | undefined } => {
  if (family === null) return paintOf(null)
  const paint = paintOf({ family, colours: theme === 'sheet' ? colours : null })
  return theme === 'grey' ? { className: `${paint.className} ${styles[`grey-${family}`]}`, style: undefined } : paint
}
