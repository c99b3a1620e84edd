import { isApproved, touches } from '#domain/leave/absence.ts'
import type { ActivityFamily } from '#domain/rotations/activity.ts'
import { type Rotation, codeOf, titleOf } from '#domain/rotations/rotation.ts'
import { mostAtOnce, rotationStays } from '#domain/schedule/rotation-stays.ts'
import { absencesOf } from '#domain/schedule/schedule.ts'
import { plain } from '../../plain.ts'
import { listed } from '../../words.ts'
import type { YearPlace } from './year-keys.ts'
import type { YearView } from './year-view.ts'

/** A rotation somebody may have meant. */
export interface RotationOption {
  readonly name: string
  readonly code: string
  readonly title: string
  readonly family: ActivityFamily | null
  /** What would come of it, in a few words; null for nothing. */
  readonly price: string | null
  /** What to put there: with the first of two before it. */
  readonly text: string
}

export const MOST_OPTIONS = 6

/** The first of two rotations and what stands between, and what is being typed after it. */
const typedParts = (text: string): { readonly head: string; readonly tail: string } => {
  const at = Math.max(text.lastIndexOf('/'), text.lastIndexOf(' + '))
  if (at < 0) return { head: '', tail: text }
  const end = text[at] === '/' ? at + 1 : at + 3
  return { head: text.slice(0, end), tail: text.slice(end) }
}

/** How well a rotation answers to what was typed; 0 when it does not. */
const rankOf = (rotation: Rotation, wanted: string): number => {
  const [code, title] = [plain(codeOf(rotation)), plain(titleOf(rotation))]
  if (wanted === '') return 1
  if (code === wanted) return 5
  if (code.startsWith(wanted)) return 4
  if (title.startsWith(wanted)) return 3
  if (rotation.aliases.some((alias) => plain(alias).startsWith(wanted))) return 2
  return title.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 2 : 0
}

/** What putting a resident on a rotation would bring. */
export const priceOf = (view: YearView, { resident, block: number }: YearPlace, rotation: Rotation): string | null => {
  const [person, block] = [view.residentOf.get(resident), view.blockAt.get(number)]
  if (!person || !block) return null
  const { schedule } = view.judged
  const { who, capacity, leaveAllowed, name } = rotation
  if (who.length > 0 && !who.includes(person.pgy)) return `for ${listed(who.map((pgy) => `PGY-${pgy}`))}`
  if (capacity !== null) {
    const others = rotationStays(schedule, block).filter((stay) => stay.resident !== resident)
    const there = mostAtOnce(others).get(name) ?? 0
    if (there >= capacity) return `full, ${there} of ${capacity} there`
  }
  const isAway = absencesOf(schedule, resident).some((one) => isApproved(one) && touches(one, block.start, block.end))
  return leaveAllowed === false && isAway ? 'no leave allowed' : null
}

/** The rotations that may be meant by what was typed at a block, the likeliest first. */
export const rotationOptions = (view: YearView, place: YearPlace, typed: string): readonly RotationOption[] => {
  const { rotation } = view.judged.schedule.facts
  const pgy = view.residentOf.get(place.resident)?.pgy
  const whole = plain(typed)
  const all = [...rotation.values()].filter(({ archived }) => !archived)
  // "NF+CARD" is a code of its own; only where nothing begins like the whole is the rest taken for a second one.
  const isWhole = all.some((one) => rankOf(one, whole) >= 3)
  const { head, tail } = isWhole ? { head: '', tail: typed } : typedParts(typed)
  const isFor = ({ who }: Rotation): boolean => pgy === undefined || who.length === 0 || who.includes(pgy)
  return all
    .map((one) => ({
      one,
      rank: rankOf(one, plain(tail)),
      isFor: isFor(one),
      // With nothing typed, rotations of their own come before those that are two.
      plain: whole === '' && one.halves === null ? 1 : 0,
    }))
    .filter(({ rank, isFor: forThem }) => rank > 0 && (plain(tail) !== '' || forThem))
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        b.plain - a.plain ||
        Number(b.isFor) - Number(a.isFor) ||
        codeOf(a.one).localeCompare(codeOf(b.one), 'en', { numeric: true }),
    )
    .slice(0, MOST_OPTIONS)
    .map(({ one }) => ({
      ...{ name: one.name, code: codeOf(one), title: titleOf(one), family: view.families.get(one.name) ?? null },
      price: priceOf(view, place, one),
      text: `${head}${view.reader.write({ rotation: one.name, second: null, splitDay: null })}`,
    }))
}
