import { yearLabel } from '#domain/calendar/academic-year.ts'
import { Tick } from '../../components/checkbox.tsx'
import { figure } from '../../words.ts'
import type { Group } from './lines.ts'
import { type Preview, isOpen } from './preview.ts'
import type { Place, Ticking } from './ticking.ts'
import { ticksOf } from './ticks.ts'
import { changes } from './words.ts'
import styles from './list.module.css'

/** What a group comes to with what is taken: weeks of a person, findings of a rule. */
const noteOf = ({ about, rows }: Group, part: Preview): string => {
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

/** The heading of a group; its box takes and leaves out all of it. */
export const GroupLine = ({
  group,
  part,
  ticking,
  place,
}: {
  readonly group: Group
  readonly part: Preview
  readonly ticking: Ticking | null
  readonly place: Place
}) => {
  const free = ticking ? group.rows.filter((id) => ticking.free.has(id)) : []
  const ticks = ticking && free.length > 0 ? ticksOf(free, ticking.left) : null
  const ended = part.rows.filter(({ id, taken }) => taken && group.rows.includes(id)).length
  const [checked, mixed] = ticking
    ? [ticks === 'all', ticks === 'some']
    : [ended === group.rows.length, ended > 0 && ended < group.rows.length]
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      className={[styles.row, styles.group, group.about.of === 'person' ? '' : styles.sentence].join(' ')}
    >
      <span role="gridcell" className={styles.tick}>
        <label>
          <Tick
            checked={checked}
            mixed={mixed}
            aria-label={`${group.title}, ${changes(group.rows.length)}`}
            aria-disabled={ticks === null || undefined}
            tabIndex={place.active ? 0 : -1}
            onFocus={place.onFocus}
            onChange={() => {
              if (ticking && ticks !== null) ticking.tick(free, ticks !== 'all')
            }}
          />
        </label>
      </span>
      <span role="gridcell" aria-colspan={2} className={styles.title} title={group.title}>
        {group.title}
      </span>
      <span role="gridcell" aria-colspan={2} className={styles.note}>
        {noteOf(group, part)}
      </span>
    </div>
  )
}
