import { memo } from 'react'
import { partsOf } from '#domain/calendar/day.ts'
import { type CellPlace, GridCell } from '../../../components/grid/grid-cell.tsx'
import { useGridParts } from '../../../components/grid/grid-context.ts'
import { startOf } from '../../../components/grid/tracks.ts'
import { monthName, surnameFirst } from '../../../words.ts'
import type { Member, MemberGroup } from '../people.ts'
import type { Column } from './columns.ts'
import { NAME_COLUMN, rowOf } from './tracks.ts'
import { useColumn, useWeeks } from './weeks-context.ts'
import { countCell, personCell } from './weeks-view.ts'
import styles from './weeks-cell.module.css'

/** Any cell of the weeks. */
export const WeeksCell = memo(function WeeksCell(place: CellPlace) {
  const column = useColumn(place)
  const { groups, members } = useWeeks()
  const { kind, of } = rowOf(place.row)
  const member = kind === 'person' ? members.get(of) : undefined
  const group = kind === 'group' ? groups.find(({ id }) => id === of) : undefined
  if (place.column === NAME_COLUMN) {
    if (member) return <Name place={place} member={member} />
    if (group) return <GroupHead place={place} group={group} />
    return <Heading place={place} kind={kind} />
  }
  if (!column) return <GridCell place={place} className={styles.blank} />
  if (member) return <Person place={place} member={member} column={column} />
  if (kind === 'count') return <Count place={place} column={column} of={null} />
  if (group) return <Count place={place} column={column} of={group} />
  if (kind === 'date') return <DateHead place={place} column={column} />
  return <Head place={place} column={column} of={kind === 'month' ? 'month' : 'block'} />
})

const looks = (...names: readonly (string | undefined | false)[]): string => names.filter(Boolean).join(' ')

const ofColumn = (column: Column, narrow: boolean): string =>
  looks(
    column.opens && styles.opens,
    column.state === 'past' && styles.past,
    column.state === 'past' && narrow && styles.narrow,
    column.restDay && styles.rest,
    column.days === 1 && column.holidays.length > 0 && styles.holiday,
  )

/** Somebody in a column: hatched where they are away, by true half-days. */
const Person = ({
  place,
  member,
  column,
}: {
  readonly place: CellPlace
  readonly member: Member
  readonly column: Column
}) => {
  const { data, narrow } = useWeeks()
  const { bands, serves, label } = personCell(data, member, column)
  const percent = (halfDays: number): string => `${(halfDays / (column.days * 2)) * 100}%`
  return (
    <GridCell place={place} label={label} className={looks(styles.week, ofColumn(column, narrow))}>
      {bands.map(({ id, from, to, status }) => (
        <i
          key={id}
          className={looks(
            styles.away,
            status !== 'approved' && styles.asked,
            status === 'anticipated' && styles.expected,
          )}
          style={{ left: percent(from), width: percent(to - from) }}
        />
      ))}
      {serves && <u className={styles.serves} />}
    </GridCell>
  )
}

/** How many of everybody, or of a group, are away. */
const Count = ({
  place,
  column,
  of,
}: {
  readonly place: CellPlace
  readonly column: Column
  readonly of: MemberGroup | null
}) => {
  const { data, groups, narrow } = useWeeks()
  const people = of ? of.people : groups.flatMap((group) => group.people)
  const { away, pending, label } = countCell(data, people, column, of ? of.title : 'Everybody')
  return (
    <GridCell
      place={place}
      label={label}
      className={looks(of ? styles.groupCount : styles.count, ofColumn(column, narrow))}
    >
      {away > 0 && <b>{away}</b>}
      {pending > 0 && <i className={styles.more} />}
    </GridCell>
  )
}

const Name = ({ place, member }: { readonly place: CellPlace; readonly member: Member }) => (
  <GridCell
    place={place}
    role="rowheader"
    label={[member.name, member.role].filter(Boolean).join(', ')}
    className={styles.name}
  >
    {' '}
    {/* prettier-ignore */}
    <b>{surnameFirst(member.name)}</b>
    {member.kind === 'faculty' && <span>{member.role}</span>}
  </GridCell>
)

const GroupHead = ({ place, group }: { readonly place: CellPlace; readonly group: MemberGroup }) => (
  <GridCell place={place} role="rowheader" className={looks(styles.heading, styles.groupHead)}>
    <b>
      {group.title} · {group.people.length}
    </b>
  </GridCell>
)

const HEADINGS = { month: 'Month', block: 'Block', date: 'Person', count: 'Away', group: '', person: '' } as const

const Heading = ({ place, kind }: { readonly place: CellPlace; readonly kind: keyof typeof HEADINGS }) => (
  <GridCell
    place={place}
    role="rowheader"
    className={looks(styles.heading, kind === 'count' && styles.countHead, kind === 'date' && styles.corner)}
  >
    <b className={kind === 'month' || kind === 'block' ? 'unseen' : undefined}>{HEADINGS[kind]}</b>
  </GridCell>
)

/** Below this width a band has room for the short form only. */
const ROOM_FOR_WORDS = 64
/** Below this one for nothing. */
const ROOM_FOR_ANYTHING = 22

const Head = ({
  place,
  column,
  of,
}: {
  readonly place: CellPlace
  readonly column: Column
  readonly of: 'month' | 'block'
}) => {
  const { columns } = useGridParts()
  const width = startOf(columns, place.columnIndex + place.span) - startOf(columns, place.columnIndex)
  const { year, month } = partsOf(column.start)
  const name = monthName(column.start)
  const wide = width >= ROOM_FOR_WORDS
  const text =
    of === 'block' ? `${wide ? 'Block ' : 'B'}${column.block}` : wide && month === 1 ? `${name} ${year}` : name
  return (
    <GridCell
      place={place}
      role="columnheader"
      {...(width < ROOM_FOR_ANYTHING ? { label: text } : {})}
      className={looks(styles.band, of === 'month' ? styles.month : styles.block)}
    >
      {width >= ROOM_FOR_ANYTHING && <span>{text}</span>}
    </GridCell>
  )
}

const DateHead = ({ place, column }: { readonly place: CellPlace; readonly column: Column }) => {
  const { narrow } = useWeeks()
  const bare = narrow && column.state === 'past'
  return (
    <GridCell
      place={place}
      role="columnheader"
      label={column.label}
      className={looks(styles.date, ofColumn(column, narrow), column.state === 'current' && styles.today)}
    >
      {column.holidays.length > 0 && <i className={styles.holidayMark} />}
      {(!bare || column.opens) && <span className={styles.first}>{partsOf(column.start).date}</span>}
      {!bare && <span className={styles.number}>{column.number ?? WEEKDAY_LETTERS[(column.start + 3) % 7]}</span>}
    </GridCell>
  )
}

const WEEKDAY_LETTERS = ['M', 'T', 'W', 'T', 'F', 'S', 'S']
