import type { Day } from '#domain/calendar/day.ts'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import { dayOfMoment, momentFrom } from '../../moments.ts'
import { counted, listed } from '../../words.ts'
import type { BatchItem } from './batch.ts'

/** "leave tracker.xlsx, sheet “Master”". Only a workbook has sheets to speak of. */
export const fileWords = ({ fileName, sheet }: Pick<BatchItem, 'fileName' | 'sheet'>): string =>
  /\.xlsx$/i.test(fileName) && sheet !== '' ? `${fileName}, sheet “${sheet}”` : fileName

/** Rows that wait for somebody. */
export const waitingRows = ({ counts }: Pick<BatchItem, 'counts'>): number =>
  counts.who + counts.unreadable + counts.choose + counts.doubt

type Counts = NonNullable<NonNullable<BatchItem['applied']>['counts']>

/** "107 new, 6 joined, 41 left as they are": what applying did. */
export const appliedWords = ({ created, merged, extended, replaced, skipped, left }: Counts): string => {
  const parts = [
    [created, 'new'],
    [merged, 'joined'],
    [extended, 'made longer'],
    [replaced, 'replaced'],
    [skipped, 'there already or left out'],
    [left, 'set aside'],
  ] as const
  return listed(parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)) || 'nothing changed'
}

/** "9 rows were there already or left out, and 10 set aside.": what applying left alone; empty when it left nothing. */
export const restWords = ({ skipped, left }: Pick<Counts, 'skipped' | 'left'>): string => {
  if (skipped + left === 0) return ''
  const aside = left > 0 ? `${left} set aside` : null
  if (skipped === 0) return `${counted(left, 'row')} ${left === 1 ? 'was' : 'were'} set aside.`
  const there = `${counted(skipped, 'row')} ${skipped === 1 ? 'was' : 'were'} there already or left out`
  return `${[there, aside].filter(Boolean).join(', and ')}.`
}

/** Where an import stands, in a word; and what there is to say of it. */
export const stateWords = (item: BatchItem, today: Day): { readonly state: string; readonly detail: string } => {
  const { counts, applied, closed } = item
  const why = closed?.reason ? ` “${closed.reason}”` : ''
  if (isOpen(item.state)) {
    const waiting = waitingRows(item)
    return {
      state: item.state === 'failed' ? 'Could not be applied' : 'Open',
      detail:
        waiting > 0
          ? `${waiting} of ${counted(counts.total, 'row')} wait${waiting === 1 ? 's' : ''} for you.`
          : `${counted(counts.total, 'row')}, all settled.`,
    }
  }
  if (item.state === 'rolled_back')
    return {
      state: 'Rolled back',
      detail: closed ? `By ${closed.by.name}, ${momentFrom(closed.at, today)}.${why}` : '',
    }
  if (item.state === 'rejected')
    return { state: 'Discarded', detail: closed ? `By ${closed.by.name}, ${momentFrom(closed.at, today)}.` : '' }
  return {
    state: 'Applied',
    detail: applied
      ? `${applied.counts ? `${sentenceOf(appliedWords(applied.counts))} ` : ''}By ${applied.by.name}, ${momentFrom(applied.at, today)}.`
      : '',
  }
}

const sentenceOf = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/**
 * Whether it can be rolled back on a day of the program: for 24 hours, and the server decides the last of them. The
 * clock of the browser is not asked.
 */
export const canRollBack = (
  { state, rollbackUntil }: Pick<BatchItem, 'state' | 'rollbackUntil'>,
  today: Day,
): boolean => state === 'applied' && rollbackUntil !== null && dayOfMoment(rollbackUntil) >= today
