import { yearLabel } from '#domain/calendar/academic-year.ts'
import { parseDay } from '#domain/calendar/day.ts'
import { spokenDays } from '#domain/proposals/spoken-row.ts'
import { type Schedule, nameOf } from '#domain/schedule/schedule.ts'
import type { AuditDetails, AuditEntry } from '#store/audit-log.ts'

type Said = Pick<AuditEntry, 'action' | 'target' | 'details'>

/** ": 3 created, 2 left out", of counts by name; ": nothing" when there are counts and all are none. */
const countsIn = (details: AuditDetails): string => {
  const counts = Object.entries(details).filter(([, value]) => typeof value === 'number')
  const words = counts
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${String(value)} ${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`)
  return counts.length === 0 ? '' : `: ${words.length === 0 ? 'nothing' : words.join(', ')}`
}

const yearOr = (id: string): string => (/^\d{4}$/.test(id) ? yearLabel(Number(id)) : id)

/** What was taken out, by kind of target. A kind that is not here is called by its own name. */
const TAKEN: Readonly<Record<string, (id: string, details: AuditDetails) => string>> = {
  'fmit-year': (id) => `the FMIT weeks of ${yearOr(id)}`,
  program: (id) => `the program file of ${yearOr(id)}`,
  absences: (_, { from, to }) => {
    const [first, last] = [from, to].map((iso) => (typeof iso === 'string' ? parseDay(iso) : null))
    return first && last ? `the time away of ${spokenDays(first, last)}` : 'a list of absences'
  },
}

const looked = (schedule: Schedule, { target, details }: Said): string => {
  const absence = schedule.facts.absence.get(target.id)
  if (absence !== undefined) {
    const { person, first, last } = absence
    return `Looked at what is kept apart of ${nameOf(schedule, person)}’s absence, ${spokenDays(first, last)}.`
  }
  const person = details['personId']
  return typeof person === 'string'
    ? `Looked at what is kept apart of an absence of ${nameOf(schedule, person)} that is gone.`
    : 'Looked at what is kept apart of an absence that is gone.'
}

const took = ({ target, details }: Said): string => {
  const what = TAKEN[target.kind]?.(target.id, details) ?? `${target.kind.replaceAll('-', ' ')} ${target.id}`
  const { format, withDetails } = details
  const how = typeof format === 'string' ? ` as ${format}` : ''
  const apart = withDetails === true ? ', with what is kept apart' : ''
  return `Took out ${what}${how}${apart}${countsIn(details)}.`
}

const IMPORTS = {
  'import-staged': 'Read a file to bring in',
  'import-applied': 'Brought a file in',
  'import-rolled-back': 'Took back what a file had brought in',
  'import-rejected': 'Discarded what was read of a file',
} as const

/** What an entry of the audit says, in a sentence for whoever may read the log. */
export const auditWords = (schedule: Schedule, said: Said): string => {
  switch (said.action) {
    case 'detail-viewed':
      return looked(schedule, said)
    case 'exported':
      return took(said)
    default:
      return `${IMPORTS[said.action]}${countsIn(said.details)}.`
  }
}
