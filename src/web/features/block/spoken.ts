import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { type Finding, SEVERITIES, type Severity } from '#rules/kit.ts'
import { counted, inWords } from '../../words.ts'
import type { Slot } from './block-view.ts'

/** The worst of some findings. */
export const worstOf = (findings: readonly Finding[]): Severity | null =>
  SEVERITIES.find((severity) => findings.some((one) => one.severity === severity)) ?? null

const FOUND: Readonly<Record<Severity, string>> = { critical: 'critical finding', warning: 'warning', info: 'remark' }
/** "two warnings, one remark". */
export const spokenFound = (findings: readonly Finding[]): string =>
  SEVERITIES.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [counted(inWords(count), FOUND[severity])]
  }).join(', ')

/** "Tue 23 Feb PM". */
export const spokenSlot = ({ day, half }: Pick<Slot, 'day' | 'half'>): string =>
  `${spokenDay(day)} ${half.toUpperCase()}`
