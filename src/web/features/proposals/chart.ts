import { figure } from '../../words.ts'
import type { Preview } from './preview.ts'

export type Counted = Preview['fairness']['people'][number]

/** Somebody's weeks against their target, before and after. */
export interface ChartLine {
  readonly id: string
  readonly name: string
  /** Weeks from the target. */
  readonly before: number
  readonly after: number
}

export interface Chart {
  readonly lines: readonly ChartLine[]
  /** Whole weeks from the target that the scale shows, with the target at 0. */
  readonly scale: readonly number[]
}

const surname = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name

/** Who gains or loses first, by how much; then the others, lowest first. */
export const chartOf = (people: readonly Counted[]): Chart => {
  const lines = people
    .filter(({ target }) => target > 0)
    .map(({ id, name, before, after, target }) => ({
      id,
      name: surname(name),
      before: before - target,
      after: after - target,
    }))
    .sort(
      (a, b) =>
        Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
        a.after - b.after ||
        a.name.localeCompare(b.name),
    )
  const ends = lines.flatMap(({ before, after }) => [before, after])
  const least = Math.min(-1, ...ends.map(Math.floor))
  const most = Math.max(1, ...ends.map(Math.ceil))
  return { lines, scale: Array.from({ length: most - least + 1 }, (_, i) => least + i) }
}

/** The chart's figures in sentences: who changes, and how many stay. */
export const chartWords = (people: readonly Counted[]): string => {
  const moved = people.filter(({ before, after }) => before !== after)
  const stay = people.length - moved.length
  const told = moved.map(
    ({ name, before, after, target }) =>
      `${name} goes from ${before} to ${after}${target > 0 ? ` of ${figure(target)} weeks` : ' weeks'}.`,
  )
  const kept =
    stay === 0
      ? []
      : [
          `Unchanged: ${people
            .filter(({ before, after }) => before === after)
            .map(({ name, after, target }) => `${name} ${after}${target > 0 ? ` of ${figure(target)}` : ''}`)
            .join(', ')}.`,
        ]
  return [...told, ...kept].join(' ')
}
