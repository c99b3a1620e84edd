import { type AcademicYear, yearLabel } from '#domain/calendar/academic-year.ts'
import type { WeeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import type { BlockOutOfRange, RequirementStanding } from '#rules/requirement-effect.ts'

type Counts = 'fmClinicMin' | 'fmClinicMax' | 'specialtyMin' | 'specialtyMax'
const COUNTS: readonly Counts[] = ['fmClinicMin', 'fmClinicMax', 'specialtyMin', 'specialtyMax']

const clinics = (count: number): string => (count === 1 ? '1 clinic' : `${count} clinics`)
const halfDays = (count: number): string => (count === 1 ? '1 specialty half-day' : `${count} specialty half-days`)
const range = (least: number, most: number): string => (least === most ? String(least) : `${least} to ${most}`)

/** What is asked for now, instead of what was: the beginning of a sentence. */
const instead = (before: WeeklyRequirement | null, after: WeeklyRequirement): string => {
  if (before === null) return 'With this requirement, '
  const changed = COUNTS.filter((field) => before[field] !== after[field])
  const same = Object.fromEntries(changed.map((field) => [field, before[field]]))
  const isOther = JSON.stringify({ ...after, ...same }) !== JSON.stringify(before)
  if (isOther) return 'With these changes, '
  switch (changed.join()) {
    case '':
      return ''
    case 'fmClinicMin':
      return `With ${clinics(after.fmClinicMin)} instead of ${before.fmClinicMin}, `
    case 'fmClinicMax':
      return `With ${clinics(after.fmClinicMax)} at the most instead of ${before.fmClinicMax}, `
    case 'fmClinicMin,fmClinicMax':
      return `With ${range(after.fmClinicMin, after.fmClinicMax)} clinics instead of ${range(before.fmClinicMin, before.fmClinicMax)}, `
    case 'specialtyMin':
      return `With ${halfDays(after.specialtyMin)} instead of ${before.specialtyMin}, `
    case 'specialtyMax':
      return `With ${halfDays(after.specialtyMax)} at the most instead of ${before.specialtyMax}, `
    case 'specialtyMin,specialtyMax':
      return `With ${range(after.specialtyMin, after.specialtyMax)} specialty half-days instead of ${range(before.specialtyMin, before.specialtyMax)}, `
    default:
      return 'With these changes, '
  }
}

const OUT: Readonly<Record<NonNullable<RequirementStanding['how']>, readonly [one: string, several: string]>> = {
  short: ['falls short', 'fall short'],
  over: ['goes over', 'go over'],
  other: ['falls out of range', 'fall out of range'],
}

const where = ({ name, block, count }: BlockOutOfRange, all: number): string => {
  if (count === all) return count === 1 ? `It is ${name}’s in Block ${block}.` : `All are ${name}’s in Block ${block}.`
  return `${name} in Block ${block} has ${count * 2 > all ? 'most' : count} of them.`
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a requirement would do to a year's plan, in words, against what holds now. */
export const effectWords = ({
  title,
  year,
  before,
  after,
  now,
  then,
}: {
  readonly title: string
  readonly year: AcademicYear
  /** What is asked for now; null when nothing is. */
  readonly before: WeeklyRequirement | null
  readonly after: WeeklyRequirement
  readonly now: RequirementStanding
  readonly then: RequirementStanding
}): string => {
  const { weeks, outOfRange, how, worst } = then
  if (weeks === 0) return `Nobody is on ${title} in ${yearLabel(year)}, so no week falls out of range.`
  const lead = instead(before, after)
  const isChanged = before !== null && lead !== ''
  if (outOfRange === 0 || how === null || worst === null) {
    const all = weeks === 1 ? 'the one resident-week' : `all ${weeks} resident-weeks`
    const mended =
      isChanged && now.outOfRange > 0 ? `; now ${now.outOfRange} ${now.outOfRange === 1 ? 'is' : 'are'} not` : ''
    return sentence(`${lead}${all} of ${yearLabel(year)} ${weeks === 1 ? 'is' : 'are'} in range${mended}.`)
  }
  const [one, several] = OUT[how]
  const compared = !isChanged
    ? ''
    : now.outOfRange === outOfRange
      ? ', as many as now'
      : `; now it is ${now.outOfRange === 0 ? 'none' : now.outOfRange}`
  return sentence(
    `${lead}${outOfRange} of ${weeks} resident-weeks ${outOfRange === 1 ? one : several}${compared}. ${where(worst, outOfRange)}`,
  )
}
