import { WEEKDAYS } from '#domain/calendar/day.ts'
import { HALVES } from '#domain/calendar/half-day.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import type { Overlay } from '#domain/rotations/overlay.ts'
import { type Rotation, titleOf } from '#domain/rotations/rotation.ts'
import { type PatternCell, indexOf, patternCellAt } from '#domain/rotations/rotation-pattern.ts'
import { changeTo } from '#domain/schedule/change.ts'
import { weekendOf } from '#domain/schedule/schedule.ts'
import type { WrittenTemplate } from '#spreadsheets/rotations/read-templates.ts'
import { readTemplates } from '#spreadsheets/rotations/read-templates.ts'
import type { KeptSheet } from '../leave-import/kept-sheet.ts'
import { sheetOf } from '../leave-import/kept-sheet.ts'
import type { Ground } from './ground.ts'
import type { Flag } from './report.ts'
import { type StagedSheet, type UnreadSheet, tooManyNamed } from './staged-sheet.ts'

/** Weeks of a block, of which the last is where "last Wednesday" falls. */
const WEEKS = [1, 2, 3, 4]
/** Fewer half-days than this are a note, and no pattern. */
const FEWEST_HALF_DAYS = 10

type Place = Pick<PatternCell, 'weekday' | 'half'> & { readonly week: number }

const isThen = ({ weeks }: Overlay, week: number): boolean =>
  weeks === 'every' || (weeks === 'last' ? week === WEEKS.length : weeks.includes(week))

const isForRotation = (overlay: Overlay, rotation: Rotation): boolean => {
  if (!overlay.kinds.includes('resident')) return false
  if (overlay.settings.length > 0 && !overlay.settings.includes(rotation.setting)) return false
  const isForSome = rotation.who.length === 0 || overlay.pgy.length === 0
  if (!isForSome && !rotation.who.some((pgy) => overlay.pgy.includes(pgy))) return false
  if (overlay.unless === 'lecture-exempt') return !rotation.lectureExempt
  return overlay.unless !== 'clinic-exempt' || !rotation.clinicExempt
}

/** What the whole program does on a half-day before the rotation's own pattern; null when nothing. */
const overlaidBy = (overlays: readonly Overlay[], rotation: Rotation, { week, weekday, half }: Place): string | null =>
  overlays.find(
    (one) =>
      one.over && one.weekday === weekday && one.half === half && isThen(one, week) && isForRotation(one, rotation),
  )?.activity ?? null

/** The cells of a pattern, those alike in every week once. */
const compact = (cells: readonly (PatternCell & { readonly week: number })[]): PatternCell[] =>
  WEEKDAYS.flatMap((weekday) =>
    HALVES.flatMap((half): PatternCell[] => {
      const own = cells.filter((cell) => cell.weekday === weekday && cell.half === half)
      const [first] = own
      const alike =
        own.length === WEEKS.length &&
        own.every(({ activity, isProtected }) => activity === first?.activity && isProtected === first.isProtected)
      return first !== undefined && alike ? [{ ...first, week: null }] : own
    }),
  )

const sameCells = (a: readonly PatternCell[], b: readonly PatternCell[]): boolean => {
  const [one, other] = [indexOf({ cells: [...a] }), indexOf({ cells: [...b] })]
  return WEEKS.every((week) =>
    WEEKDAYS.every((weekday) =>
      HALVES.every((half) => {
        const [left, right] = [one, other].map((index) => patternCellAt(index, week, weekday, half))
        return left?.activity === right?.activity && left?.isProtected === right?.isProtected
      }),
    ),
  )
}

interface Taken {
  readonly template: WrittenTemplate
  readonly rotation: Rotation
  readonly doubt: string | null
}

const flagOf = ({ cell, written }: WrittenTemplate, message: string, isTaken = false): Flag => ({
  ...{ cell, text: written, message, isTaken },
})

/** Which template stands for which rotation: of two for one, the first that is for the residents it is for. */
const chosen = (ground: Ground, templates: readonly WrittenTemplate[], flags: Flag[]): readonly Taken[] => {
  const taken = new Map<string, Taken>()
  const isFor = ({ template, rotation }: Taken): boolean =>
    template.pgy === null || rotation.who.length === 0 || rotation.who.includes(template.pgy)
  for (const template of templates) {
    const { rotation: name, doubt } = ground.rotation(template.cell, template.name, { pgy: template.pgy, block: null })
    const rotation = name === null ? null : ground.rotationNamed(name)
    if (rotation === null) continue
    const one: Taken = { template, rotation, doubt }
    if (rotation.halves !== null) {
      flags.push(
        flagOf(
          template,
          `${titleOf(rotation)} is two rotations, and its half-days are theirs. To keep these, choose another rotation or add one.`,
        ),
      )
      continue
    }
    const other = taken.get(rotation.name)
    if (other === undefined || (!isFor(other) && isFor(one))) {
      if (other !== undefined) flags.push(doubled(other.template, template, rotation))
      taken.set(rotation.name, one)
    } else flags.push(doubled(template, other.template, rotation))
  }
  return [...taken.values()].sort((a, b) => a.template.row - b.template.row)
}

const doubled = (left: WrittenTemplate, kept: WrittenTemplate, rotation: Rotation): Flag =>
  flagOf(
    left,
    `Row ${kept.row} is for ${titleOf(rotation)} as well, and was taken. Choose another rotation for this one, or leave it out.`,
  )

/** The patterns of a sheet of templates, as rows of a proposal. */
export const stageTemplates = (ground: Ground, kept: KeptSheet): StagedSheet | UnreadSheet => {
  const { templates, problems } = readTemplates(sheetOf(kept))
  const [problem] = problems
  if (problem !== undefined) return { problem }
  const tooMany = tooManyNamed(templates.length)
  if (tooMany !== null) return tooMany
  const flags: Flag[] = []
  const inUse = templates.filter(({ isArchived }) => !isArchived)
  const written = inUse.filter((template) => {
    const count = template.halfDays.filter(({ text }) => text.trim() !== '').length
    if (count < FEWEST_HALF_DAYS) flags.push(flagOf(template, 'No half-days of a block stand beside it.'))
    return count >= FEWEST_HALF_DAYS
  })
  const overlays = [...ground.facts.overlay.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const weekend = weekendOf(ground)
  const patterned = chosen(ground, written, flags)
  const rows: ProposalRow[] = []
  let [cells, alreadySo] = [0, 0]
  // Codes are read of every pattern in use, so that what is unknown is known to be so.
  const read = new Map(
    written.map((template) => [
      template.cell,
      template.halfDays.map((place) => ({ place, meant: ground.code(place.cell, place.text) })),
    ]),
  )
  for (const list of read.values()) cells += list.filter(({ meant }) => meant.kind !== 'blank').length
  for (const { template, rotation, doubt } of patterned) {
    const list = read.get(template.cell) ?? []
    const unknown = list.filter(({ meant }) => meant.kind === 'unknown')
    const own = list.flatMap(({ place: { week, weekday, half }, meant }) => {
      if (meant.kind !== 'known') return []
      const activity = ground.activityOf(meant.activity)
      const isWeekend = weekend.includes(weekday)
      // A weekend off is what half-days are by themselves.
      if (isWeekend && !rotation.weekendWork && activity?.family === 'off') return []
      const overlaid = overlaidBy(overlays, rotation, { week, weekday, half })
      // What the whole program does then says the same by itself; what differs has to be kept from it.
      if (overlaid === meant.activity) return []
      return [{ week, weekday, half, activity: meant.activity, isProtected: overlaid !== null }]
    })
    const pattern = { rotation: rotation.name, cells: compact(own) }
    const known = ground.facts.rotationPattern.get(rotation.name)
    if (known !== undefined && sameCells(known.cells, pattern.cells)) {
      alreadySo += 1
      continue
    }
    const codes = [...new Set(unknown.map(({ place }) => place.text.trim()))].join(', ')
    const open =
      unknown.length === 0
        ? null
        : unknown.length === 1
          ? `1 half-day has a code that is not known, and stays open: ${codes}.`
          : `${unknown.length} half-days have codes that are not known, and stay open: ${codes}.`
    const why = [doubt, open].filter((one) => one !== null).join(' ')
    if (why !== '') flags.push(flagOf(template, why, true))
    rows.push({
      id: `template-${template.row}`,
      label: titleOf(rotation),
      why: [`Row ${template.row}, “${template.written}”.`, why].filter((one) => one !== '').join(' '),
      people: [],
      ...{ first: null, last: null },
      changes: changeTo(ground.facts, 'rotationPattern', rotation.name, pattern),
    })
  }
  const archived = templates.length - inUse.length
  return {
    ...{ rows, cells, read: written.length, alreadySo, changing: rows.length },
    leftOut: written.length - rows.length - alreadySo,
    flags,
    notes: archived === 0 ? [] : [`${archived} archived rotations were not read.`],
    footer: null,
  }
}
