import { type AcademicYear, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { day as dayFromIso, isoOf } from '#domain/calendar/day.ts'
import { type AnyRule, type Broken, type Finding, SEVERITIES } from './kit.ts'
import { fill } from './sentence.ts'

/** Names a finding through all recomputing: the rule and its message, the instance, and the person it is about. */
export const findingId = ({ rule, template, key, data }: Finding): string =>
  [rule, template, key, ...(typeof data['person'] === 'string' ? [data['person']] : [])].join('/')

/** The ISO day a finding is listed under: its night, its week's Friday or Monday, its day, or the first of its year. */
export const findingDate = ({ data }: Finding): string => {
  const at = data['night'] ?? data['week'] ?? data['day'] ?? data['monday']
  return typeof at === 'string' ? at : isoOf(yearStart(Number(data['year'])))
}

/**
 * What a rule is about, by the first word of its id: the weeks on service, the call nights, time away, the clinic, the
 * rotations of a year.
 */
export const FAMILIES = ['fmit', 'call', 'leave', 'clinic', 'rotation'] as const
export type Family = (typeof FAMILIES)[number]

export const familyOf = (rule: AnyRule['id']): Family => {
  const family = FAMILIES.find((one) => rule.startsWith(`${one}-`))
  if (family === undefined) throw new Error(`${rule} is of no family`)
  return family
}

/**
 * Whether a finding concerns an academic year: its own, that of its night or day, or of one of its weeks. What lies on
 * the turn of a year concerns both: two weeks in a row, a night of a week that began before.
 */
export const concernsYear = ({ data }: Pick<Finding, 'data'>, year: AcademicYear): boolean => {
  const { week, weeks, night, day, monday } = data
  const days = [week, night, day, monday, ...(Array.isArray(weeks) ? (weeks as readonly string[]) : [])]
  return data['year'] === year || days.some((iso) => typeof iso === 'string' && yearOf(dayFromIso(iso)) === year)
}

/** What the plan of a year's FMIT weeks shows: the weeks, and the call that goes with them. */
const OF_FMIT_YEAR: readonly Family[] = ['fmit', 'call']

/**
 * Whether a finding belongs to the plan of a year's FMIT weeks. What is found in time away or
 * in the clinic is shown with that.
 */
export const isOfFmitYear = (finding: Pick<Finding, 'rule' | 'data'>, year: AcademicYear): boolean =>
  OF_FMIT_YEAR.includes(familyOf(finding.rule)) && concernsYear(finding, year)

/**
 * What the plan of weeks and nights, and time away, are told that a change brings: all but what is found in the clinic,
 * which is shown with its block.
 */
export const besideClinic = <F extends Pick<Finding, 'rule'>>(findings: readonly F[]): readonly F[] =>
  findings.filter(({ rule }) => familyOf(rule) !== 'clinic')

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
