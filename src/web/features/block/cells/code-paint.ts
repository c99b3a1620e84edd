import type { CSSProperties } from 'react'
import { paintOf } from '../../../components/activity-paint.ts'
import type { Colours } from '../block-search.ts'
import type { Zoom } from '../block-tracks.ts'
import type { HalfDayCell } from '../cell-view.ts'
import styles from './cells.module.css'

/** Letters that a half-day has room for in the usual size, and in the next smaller one; of a day both halves of which are the same. */
const LETTERS: Readonly<Record<Zoom, readonly [usual: number, small: number]>> = {
  block: [3, 4],
  month: [4, 6],
  week: [8, 12],
}
const LETTERS_OF_WEEKEND = [3, 4] as const

/** The class that sets a code small enough for where it stands. */
export const fitted = (
  code: string,
  zoom: Zoom,
  { joined, isWeekend }: { readonly joined: HalfDayCell['joined']; readonly isWeekend: boolean },
): string => {
  if (joined !== 'none' && !isWeekend) return ''
  const [usual, small] = isWeekend && zoom !== 'week' ? LETTERS_OF_WEEKEND : LETTERS[zoom]
  if (code.length <= usual) return ''
  return (code.length <= small ? styles.small : styles.mini) ?? ''
}

/** The fill and the ink of a code: its own or those of its family; those of the program's sheet where it has some; or greys. */
export const codePaint = (
  { family, colours, sheetColours }: Pick<HalfDayCell, 'family' | 'colours' | 'sheetColours'>,
  theme: Colours,
): { readonly className: string; readonly style: CSSProperties | undefined } => {
  if (family === null) return paintOf(null)
  if (theme === 'turnus') return paintOf({ family, colours })
  const own = theme === 'sheet' ? (sheetColours ?? colours) : null
  if (own !== null) return paintOf({ family, colours: own })
  return { className: `${styles.themed} ${styles[`${theme}-${family}`]}`, style: undefined }
}
