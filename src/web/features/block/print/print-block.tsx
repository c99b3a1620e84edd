import { programOf } from '#domain/schedule/schedule.ts'
import { WEEKEND } from '#domain/rotations/activity.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { partsOf } from '#domain/calendar/day.ts'
import { PrintGroup, PrintSheet, PrintTable } from '../../../components/print-sheet.tsx'
import { usePrinting } from '../../../components/use-printing.ts'
import { spokenRange, surnameFirst } from '../../../words.ts'
import { useAddress, useBlockPlan, useBlockView } from '../block-context.ts'
import { CALL_ROW, FOOT_ROWS, personRow } from '../block-keys.ts'
import { briefly, groupsOf } from '../block-tracks.ts'
import { type BlockView, type Slot, activityIn } from '../block-view.ts'
import { codePaint } from '../cells/code-paint.ts'
import { type CellView, cellView, clinicsOf } from '../cell-view.ts'
import { figureHead } from '../figure-cell.ts'
import styles from './print.module.css'

/** The block on one A3 page, with its footers and a legend of the codes on it. */
export const PrintBlock = () => (usePrinting() ? <Sheet /> : null)

/** Height for the rows of people on the page, in CSS px. */
const ROOM = 640
const TALLEST = 20

const Sheet = () => {
  const view = useBlockView()
  const { revision } = useBlockPlan(({ plan }) => plan)
  const filter = useAddress(({ f }) => f ?? '')
  const { block, judged, slots, members } = view
  const rowHeight = Math.min(TALLEST, ROOM / Math.max(1, members.length))
  const days = slots.filter(({ half }) => half === 'am')
  return (
    <PrintSheet
      className={styles.sheet ?? ''}
      program={programOf(judged.schedule)?.name}
      range={
        <>
          {spokenRange(block.start, block.end)} {partsOf(block.end).year}
        </>
      }
      change={revision}
      printed={spokenDay(judged.schedule.today)}
    >
      <PrintTable className={styles.table ?? ''} label={`Block ${block.number}`}>
        <colgroup>
          <col className={styles.nameWidth} />
          <col className={styles.rotationWidth} />
          {slots.map(({ key, isWeekend }) => (
            <col key={key} className={isWeekend ? styles.weekendWidth : undefined} />
          ))}
          <col className={styles.tallyWidth} />
        </colgroup>
        <thead>
          <tr>
            <th className={styles.name} />
            <th className={styles.rotation}>Rotation</th>
            {days.map((slot) => (
              <th key={slot.key} colSpan={2} className={headLooks(slot)}>
                {spokenDay(slot.day).slice(0, 2)} {partsOf(slot.day).date}
              </th>
            ))}
            <th>Clinic</th>
          </tr>
          <tr>
            <th className={styles.name}>Staff call</th>
            <th className={styles.rotation} />
            {days.map((slot) => {
              const cell = cellView(view, CALL_ROW, slot.key)
              return (
                <td key={slot.key} colSpan={2}>
                  {cell.kind === 'call' ? cell.initials : ''}
                </td>
              )
            })}
            <td />
          </tr>
        </thead>
        <tbody>
          {groupsOf(view, filter).flatMap((group) => [
            <PrintGroup key={group.id} columns={slots.length + 3}>
              {group.title} · {group.members.length}
            </PrintGroup>,
            ...group.members.map((member) => (
              <tr key={member.person.id} style={{ height: rowHeight }}>
                <th className={styles.name}>{surnameFirst(member.person.name)}</th>
                <th className={styles.rotation}>{briefly(member)}</th>
                {slots.map((slot) => (
                  <HalfDay
                    key={slot.key}
                    slot={slot}
                    cell={cellView(view, personRow(member.person.id), slot.key)}
                    next={cellView(view, personRow(member.person.id), slots[slot.at + 1]?.key ?? '')}
                  />
                ))}
                <td>{clinicsOf(view, member.person.id) ?? '–'}</td>
              </tr>
            )),
          ])}
          {FOOT_ROWS.map((row) => (
            <tr key={row} className={styles.figures}>
              <th className={styles.name}>{figureHead(view, row, true).text}</th>
              <th className={styles.rotation}>{figureHead(view, row, false).text}</th>
              {slots.map((slot) => {
                const cell = cellView(view, row, slot.key)
                return (
                  <td
                    key={slot.key}
                    className={cell.kind === 'figure' && cell.state === 'short' ? styles.short : undefined}
                  >
                    {cell.kind === 'figure' ? cell.text : ''}
                  </td>
                )
              })}
              <td />
            </tr>
          ))}
        </tbody>
      </PrintTable>
      <Legend view={view} />
    </PrintSheet>
  )
}

const headLooks = ({ isWeekend, holiday, startsWeek }: Slot): string =>
  [isWeekend && styles.weekend, holiday && styles.holiday, startsWeek && styles.first].filter(Boolean).join(' ')

/** One half-day; where both halves are the same, or of a weekend, one cell for both. */
const HalfDay = ({ slot, cell, next }: { readonly slot: Slot; readonly cell: CellView; readonly next: CellView }) => {
  const colours = useAddress((search) => search.colours ?? 'turnus')
  if (cell.kind !== 'half-day' || cell.joined === 'second') return null
  if (cell.stacked)
    return slot.half === 'pm' ? null : (
      <td colSpan={2} className={styles.weekend}>
        <span className={styles.small}>
          {cell.code}/{next.kind === 'half-day' ? next.code : ''}
        </span>
      </td>
    )
  const isFree = cell.code === WEEKEND
  const paint = cell.code === null || isFree ? null : codePaint(cell, colours)
  const looks = [paint?.className, paint === null && slot.isWeekend && styles.weekend, slot.startsWeek && styles.first]
  return (
    <td
      {...(cell.joined === 'first' ? { colSpan: 2 } : {})}
      className={looks.filter(Boolean).join(' ')}
      style={paint?.style}
    >
      <span
        className={
          cell.joined === 'none' && ((cell.code?.length ?? 0) > 3 || slot.isWeekend) ? styles.small : styles.code
        }
      >
        {isFree ? '·' : cell.code}
      </span>
      {cell.pinned && <i className={styles.pin} />}
    </td>
  )
}

/** What the codes on the page mean. */
const Legend = ({ view }: { readonly view: BlockView }) => {
  const used = new Set([...view.cells.values()].flatMap((own) => own.map((one) => one?.cell?.activity ?? null)))
  const codes = [...used].filter((code) => code !== null && code !== WEEKEND).sort() as string[]
  return (
    <p className={styles.legend}>
      {codes.map((code) => (
        <span key={code}>
          <b>{code}</b> {activityIn(view, code)?.name ?? 'not an activity of the program'}
        </span>
      ))}
      <span>
        <i className={styles.pin} /> decided by hand
      </span>
    </p>
  )
}
