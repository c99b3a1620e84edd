import { memo } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { Tick } from '../../components/checkbox.tsx'
import { figure } from '../../words.ts'
import type { Group } from './lines.ts'
import { type Preview, isOpen } from './preview.ts'
import type { Place, Ticking } from './ticking.ts'
import { type Ticks, ticksOf } from './ticks.ts'
import { changes } from './words.ts'
import styles from './list.module.css'

/** What a group comes to with what is taken: weeks of a person, findings of a rule. */
export const noteOf = ({ about, rows }: Group, part: Preview): string => {
  if (!isOpen(part.proposal)) return changes(rows.length)
  if (about.of === 'person') {
    const person = part.fairness.people.find(({ id }) => id === about.id)
    if (person)
      return `${person.before} → ${person.after}${person.target > 0 ? ` of ${figure(person.target)}` : ''} weeks`
    const away = part.away.filter(({ id }) => id === about.id)
    if (away.length > 0)
      return away
        .map(
          ({ ay, before, after, limit }) =>
            `${before} → ${after} of ${limit} days away${away.length > 1 ? ` ${yearLabel(ay)}` : ''}`,
        ) // prettier-ignore
        .join(', ')
  }
  if (about.of === 'rule') {
    const count = part.rules.find(({ rule }) => rule === about.rule)
    if (count) return `${count.before} → ${count.after}`
  }
  return changes(rows.length)
}

/** How the box of a group stands, and which of its rows it takes and leaves out. */
export const boxOf = (
  { rows }: Group,
  ticking: Ticking | null,
  endedTaken: ReadonlySet<string>,
): { readonly ticks: Ticks; readonly free: readonly string[] } => {
  if (ticking) {
    const free = rows.filter((id) => ticking.free.has(id))
    return { free, ticks: free.length === 0 ? 'none' : ticksOf(free, ticking.left) }
  }
  const taken = rows.filter((id) => endedTaken.has(id)).length
  return { free: [], ticks: taken === 0 ? 'none' : taken === rows.length ? 'all' : 'some' }
}

/** The heading of a group; its box takes and leaves out all of it. */
export const GroupLine = memo(function GroupLine({
  group,
  note,
  ticks,
  free,
  index,
  active,
  onFocus,
  tick,
}: Place & {
  readonly group: Group
  readonly note: string
  readonly ticks: Ticks
  /** Its rows that can be taken, and how to. */
  readonly free: readonly string[]
  readonly tick: Ticking['tick'] | null
}) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={[styles.row, styles.group, group.about.of === 'person' ? '' : styles.sentence].join(' ')}
    >
      <span role="gridcell" className={styles.tick}>
        <label>
          <Tick
            checked={ticks === 'all'}
            mixed={ticks === 'some'}
            aria-label={`${group.title}, ${changes(group.rows.length)}`}
            aria-disabled={free.length === 0 || undefined}
            tabIndex={active ? 0 : -1}
            onFocus={() => onFocus(group.key)}
            onChange={() => {
              if (free.length > 0) tick?.(free, ticks !== 'all')
            }}
          />
        </label>
      </span>
      <span role="gridcell" aria-colspan={2} className={styles.title} title={group.title}>
        {group.title}
      </span>
      <span role="gridcell" aria-colspan={2} className={styles.note}>
        {note}
      </span>
    </div>
  )
})
