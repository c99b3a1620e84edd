import { type AcademicYear, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { day as dayFromIso, isoOf } from '#domain/calendar/day.ts'
import { type AnyRule, type Broken, type Finding, SEVERITIES } from './kit.ts'
import { fill } from './sentence.ts'

/** Names a finding through all recomputing: the rule and its message, the instance, and the person it is about. */
export const findingId = ({ rule, template, key, data }: Finding): string =>
  [rule, template, key, ...(typeof data['person'] === 'string' ? [data['person']] : [])].join('/')

/** The ISO day a finding is listed under: its week's Friday, its night, or the first day of its year. */
export const findingDate = ({ data }: Finding): string => {
  const at = data['night'] ?? data['week']
  return typeof at === 'string' ? at : isoOf(yearStart(Number(data['year'])))
}

/**
 * Whether a finding concerns an academic year: its own, that of its night, or of one of its weeks. What lies on the turn
 * of a year concerns both: two weeks in a row, a night of a week that began before.
 */
export const concernsYear = ({ data }: Pick<Finding, 'data'>, year: AcademicYear): boolean => {
  const { week, weeks, night } = data
  const days = [week, night, ...(Array.isArray(weeks) ? (weeks as readonly string[]) : [])]
  return data['year'] === year || days.some((iso) => typeof iso === 'string' && yearOf(dayFromIso(iso)) === year)
}

/** What a check reported, as people get to see it. */
export const findingOf = (rule: AnyRule, key: string, { message, data }: Broken): Finding => {
  const template = rule.messages[message]
  if (!template) throw new Error(`${rule.id} has no message "${message}"`)
  return {
    rule: rule.id,
    severity: template.severity,
    template: message,
    message: fill(template.text, data),
    data,
    scope: rule.scope,
    key,
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By severity, then date; then by id, so that the order never depends on how the findings came about. */
export const byUrgency = (a: Finding, b: Finding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  compareText(findingDate(a), findingDate(b)) ||
  compareText(findingId(a), findingId(b))
