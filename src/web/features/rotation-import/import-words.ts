import { yearLabel } from '#domain/calendar/academic-year.ts'
import { counted } from '../../words.ts'
import type { FooterRead, FoundSheet, Import, ImportItem, Report, WordRead } from './import.ts'

type Layout = NonNullable<FoundSheet['layout']>

/** What a sheet is, in a few words. */
export const layoutWords = (layout: Layout | null, block: number | null): string => {
  switch (layout) {
    case 'templates':
      return 'Patterns of rotations'
    case 'rotation-year':
      return 'The residents’ year, block by block'
    case 'block':
      return block === null ? 'Half-days of a block' : `Half-days of Block ${block}`
    default:
      return 'Nothing about rotations'
  }
}

/** What an import is about: "The residents’ year 2025–26". */
export const importWords = ({ layout, ay, block }: Pick<ImportItem, 'layout' | 'ay' | 'block'>): string =>
  layout === 'templates'
    ? 'Patterns of rotations'
    : layout === 'rotation-year'
      ? `The residents’ year ${yearLabel(ay)}`
      : `Block ${block ?? '?'} of ${yearLabel(ay)}`

const UNITS: Readonly<Record<Layout, string>> = {
  templates: 'rotation',
  'rotation-year': 'block',
  block: 'half-day',
}

/** What was read, as figures with their names. */
export const figuresOf = (layout: Layout, counts: Report['counts']): readonly (readonly [string, number])[] => {
  const unit = UNITS[layout]
  return [
    [`${unit}s read`, counts.read],
    ['already so', counts.alreadySo],
    ['would change', counts.changing],
    ['left out', counts.leftOut],
    ['cells to look at', counts.flagged],
  ]
}

/** What is still open, in words; null when nothing is. */
export const openWords = ({ openNames, openWords }: Report['counts']): string | null => {
  const parts = [
    openNames === 0 ? null : counted(openNames, 'name'),
    openWords === 0 ? null : `${openWords} ${openWords === 1 ? 'code or rotation' : 'codes and rotations'}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' and ')
}

/** What is still to be done with an import, beside the button that goes on. */
export const barWords = ({ rows, counts }: Pick<ImportItem, 'rows' | 'counts'>): string => {
  const open = openWords(counts)
  if (rows === 0)
    return open === null ? 'The plan is so already.' : `First settle ${open}: so far nothing would change.`
  if (open === null) return 'Everything is settled.'
  return counts.openNames + counts.openWords === 1
    ? `${open} is not settled and stays out.`
    : `${open} are not settled and stay out.`
}

/** What became of an import. */
export const stateWords = (item: ImportItem): string => {
  const { state, rows, taken, counts, appliedBy, closedBy } = item
  switch (state) {
    case 'applied':
      return `${appliedBy?.name ?? 'Somebody'} accepted ${counted(taken ?? 0, 'row')}.`
    case 'rejected':
      return `${closedBy?.name ?? 'Somebody'} discarded it.`
    case 'rolled_back':
      return `${closedBy?.name ?? 'Somebody'} rolled it back.`
    default: {
      const open = openWords(counts)
      return `${counted(rows, 'row')} to look at${open === null ? '.' : `; ${open} to settle.`}`
    }
  }
}

const tally = ({ counted: all, tooFew, none }: FooterRead['sheet']): string =>
  `${counted(all, 'half-day')} counted, ${tooFew} with too few attendings, ${none} with none`

/** What the sheet's own footer says, and what the plan's would say, in sentences. */
export const footerWords = ({ sheet, plan, same, differ, without }: FooterRead): readonly string[] => [
  `The sheet: ${tally(sheet)}.`,
  `The plan, with all of this: ${tally(plan)}.`,
  differ.length === 0
    ? `Both numbers are the same on all ${same} half-days.`
    : `They are the same on ${same} half-days and differ on ${differ.length}.`,
  ...(without === null
    ? []
    : [
        `The sheet seems not to count “${without.text}” (${without.cell}): without them every number is the same. A formula may end a row too early.`,
      ]),
]

/** The cells a word stands in: "B7, C9 and 21 more". */
export const cellWords = ({ cells, count }: { readonly cells: readonly string[]; readonly count: number }): string => {
  const most = 3
  const named = cells.slice(0, most).join(', ')
  return count > most ? `${named} and ${count - most} more` : named
}

/** What the next sheet makes of what was chosen for a word; null where nothing was. */
export const keptWords = ({ isChosen, isRemembered, state }: WordRead): string | null => {
  if (!isChosen || state !== 'taken') return null
  return isRemembered
    ? 'Accepting remembers it: the next sheet is read so without asking.'
    : 'It counts for this sheet alone: the next one asks again.'
}

/** What an import's new words are, in a sentence; null when there are none. */
export const newWordsOf = ({ newWords: { activities, rotations } }: Import): string | null => {
  const words = [...activities.map(({ code, name }) => `${code} (${name})`), ...rotations]
  return words.length === 0 ? null : `New to the program: ${words.join(', ')}.`
}
