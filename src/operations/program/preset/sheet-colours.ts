import type { Activity } from '#domain/rotations/activity.ts'

/** Excel's own black: anything lighter is not read on the sheet's red. */
const DARK = '#000000'
/** The sheet's red is #ff0000; on its yellow that is read by nobody who sees badly. */
const RED = '#b00000'

/** The fills of the coordinator's sheet and the codes that stand on each. Source: product 8.3. */
const FILLS: readonly (readonly [fill: string, codes: readonly string[]])[] = [
  ['#9bc2e6', ['W', 'NBN']],
  ['#ffc000', ['FMIT', 'IM', 'PedW', 'SURG']],
  ['#ffffff', ['HOL', 'LEC', 'TNG', 'MM', 'GME', 'DFM', 'ADV', 'AT', 'HV', 'COL', 'GER']],
  ['#ffff00', ['C', 'C-I', 'CV', 'CC', 'PR', 'VAS', 'VasC', 'SM', 'NEURO', 'GYN', 'US']],
  ['#bfbfbf', ['LV', 'DO', 'PCAT', 'DEP']],
  ['#a6a6a6', ['NF', 'OFF', 'L&D', 'PC', 'PedNF', 'LDNF']],
  ['#ff0000', ['RTRT', 'CLC', 'aSM']],
  ['#92d050', ['TDY', 'EM', 'ICU', 'KAP']],
  ['#00b050', ['CCC']],
  ['#c6e0b4', ['PI']],
  ['#ff66cc', ['HLC']],
  ['#00b0f0', ['ITE', 'EPIC']],
]
/** Codes that need an attending, or are one, are lettered in red. */
const RED_LETTERED = new Set(['PR', 'AT', 'VAS', 'VasC', 'HV', 'COL', 'GER'])

/** How the coordinator's sheet draws the codes it has colours for. */
export const SHEET_COLOURS: ReadonlyMap<string, NonNullable<Activity['sheetColours']>> = new Map(
  FILLS.flatMap(([fill, codes]) =>
    codes.map((code) => [code, { fill, ink: RED_LETTERED.has(code) ? RED : DARK }] as const),
  ),
)
