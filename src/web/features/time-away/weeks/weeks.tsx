import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { query } from '../../../client.ts'
import { announce } from '../../../components/announce.tsx'
import type { CellAt, CellRange, Press } from '../../../components/grid/grid-events.ts'
import type { GridHandle } from '../../../components/grid/grid-handle.ts'
import { Grid } from '../../../components/grid/grid.tsx'
import { NobodyYet } from '../../../components/nobody-yet.tsx'
import { useStable } from '../../../components/use-stable.ts'
import { typeOfLetter } from '../absence-words.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import { dayColumns, daysOfColumns, weekColumns } from './columns.ts'
import { CellQuestion } from './cell-question.tsx'
import { NowBody, NowHead } from './now-box.tsx'
import { type Pick, PickBar } from './pick-bar.tsx'
import { PrintWeeks } from './print-weeks.tsx'
import {
  COUNT_ROW,
  FROZEN_COLUMNS,
  FROZEN_ROWS,
  columnTracks,
  narrowsPast,
  pagesOf,
  personRow,
  rowOf,
  rowTracks,
} from './tracks.ts'
import { WeeksCell } from './weeks-cell.tsx'
import { WeeksContext } from './weeks-context.ts'
import { WeeksLegend } from './weeks-legend.tsx'
import { personCell, weeksData } from './weeks-view.ts'
import styles from './weeks.module.css'

/** The width there is for the columns, as the window has it. */
const useRoom = () => {
  const element = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<number | null>(null)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => setRoom(measured.clientWidth)
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(measured)
    return () => resized.disconnect()
  }, [])
  return [element, room] as const
}

/** Who is away in which week: a row a person, a column a week, or a day. */
export const Weeks = () => {
  const { all, groups, holidays, ay, today, search, go, user, writes } = useTimeAwayContext()
  const { zoom, person } = search
  const { data: timeline } = useQuery(query('GET /api/v1/fmit/timeline', { ay }))
  const [frame, room] = useRoom()
  const grid = useRef<GridHandle>(null)
  const [pick, setPick] = useState<Pick | null>(null)
  const [asked, setAsked] = useState<CellAt | null>(null)
  const plans = user.can.decideLeave

  const shown = useMemo(
    () =>
      groups
        .map((group) => ({ ...group, people: group.people.filter(({ id }) => person === undefined || id === person) }))
        .filter(({ people }) => people.length > 0),
    [groups, person],
  )
  const columns = useMemo(
    () => (zoom === 'days' ? dayColumns : weekColumns)(ay, today, holidays),
    [zoom, ay, today, holidays],
  )
  const rows = useStable(rowTracks(columns, shown))
  const tracks = useStable(columnTracks(columns, zoom, room ?? 0))
  const pages = useStable(pagesOf(columns))
  const narrow = narrowsPast(columns, zoom)
  const cells = useMemo(
    () => ({
      data: weeksData(all, timeline?.rows ?? []),
      columns: new Map(columns.map((column) => [column.key, column])),
      groups: shown,
      members: new Map(shown.flatMap(({ people }) => people).map((member) => [member.id, member])),
      narrow,
    }),
    [all, timeline, columns, shown, narrow],
  )

  const memberAt = (row: string) => {
    const { kind, of } = rowOf(row)
    return kind === 'person' ? cells.members.get(of) : undefined
  }
  const mayEnterFor = (id: string): boolean => plans || (user.can.askLeave && id === user.facultyId)
  const awayAt = ({ row, column }: CellAt) => {
    const [member, at] = [memberAt(row), cells.columns.get(column)]
    return member && at ? personCell(cells.data, member, at).away : []
  }
  /** The days picked on somebody's row; null where nothing can be entered. */
  const picked = ({ rows: [row, ...others], columns: keys }: CellRange): Pick | null => {
    const member = row === undefined || others.length > 0 ? undefined : memberAt(row)
    const days = daysOfColumns(keys.flatMap((key) => cells.columns.get(key) ?? []))
    if (!member || !days || !mayEnterFor(member.id)) return null
    return { member, first: isoOf(days.first), last: isoOf(days.last) }
  }
  const enter = ({ member, first, last }: Pick, letter?: string) => {
    const kind = letter === undefined ? undefined : typeOfLetter(letter)
    setPick(null)
    go({ absence: 'new', for: member.id, from: first, until: last, kind })
  }

  const press = (cell: CellAt, { by }: Press) => {
    const away = awayAt(cell)
    const [only, ...others] = away
    if (only && others.length === 0) return go({ absence: only.id })
    if (only) return setAsked(cell)
    const at = picked({ rows: [cell.row], columns: [cell.column] })
    if (at && by === 'keyboard') enter(at)
    else setPick(at)
  }
  const clear = ({ rows: keys, columns: at }: CellRange) => {
    const away = [...new Map(keys.flatMap((row) => at.flatMap((column) => awayAt({ row, column }))).map((one) => [one.id, one])).values()].filter(({ can }) => can.cancel) // prettier-ignore
    const [only, ...others] = away
    const [row, column] = [keys[0], at[0]]
    if (!only) announce('There is nothing to cancel here.')
    else if (others.length === 0) void writes.cancel(only)
    else if (row !== undefined && column !== undefined) setAsked({ row, column })
  }

  // What the pointer has dragged over is entered when it is let go; what keys have selected waits for Enter.
  const dragged = useRef<Pick | null>(null)
  const letGo = useEffectEvent(() => {
    const days = dragged.current
    dragged.current = null
    if (days) setTimeout(() => enter(days))
  })
  const pressed = useRef(false)
  useEffect(() => {
    const up = () => {
      pressed.current = false
      letGo()
    }
    addEventListener('pointerup', up)
    return () => removeEventListener('pointerup', up)
  }, [])
  const select = (range: CellRange | null) => {
    const days = range && picked(range)
    if (pressed.current) dragged.current = days
    setPick(days)
  }

  // The days picked stay as long as the focus is among them.
  const moved = ({ row, column }: CellAt) => {
    const [member, at] = [memberAt(row), cells.columns.get(column)]
    const isAmong = (days: Pick) =>
      days.member.id === member?.id && at !== undefined && days.first <= at.key && days.last >= at.key
    setPick((days) => (days && isAmong(days) ? days : null))
  }

  const now = columns.find(({ state }) => state === 'current') ?? columns[0]
  const begin: CellAt = {
    row: person === undefined ? COUNT_ROW : personRow(person),
    column: now?.key ?? '',
  }
  const showNow = useEffectEvent(() => grid.current?.show(begin))
  useEffect(() => {
    // After the first drawing is done: what lies out of view is drawn to be shown.
    const timer = setTimeout(() => showNow())
    return () => clearTimeout(timer)
  }, [zoom, ay])

  if (shown.length === 0) return <NobodyYet ay={ay} of="people" />
  return (
    <div className={styles.weeks}>
      <div
        ref={frame}
        className={styles.frame}
        onPointerDownCapture={(event) => {
          pressed.current = event.button === 0 && !event.shiftKey && event.pointerType !== 'touch'
        }}
      >
        {room !== null && (
          <WeeksContext value={cells}>
            <Grid
              label={`Time away by week, academic year ${yearLabel(ay)}`}
              className={styles.grid ?? ''}
              rows={rows}
              columns={tracks}
              frozenRows={FROZEN_ROWS}
              frozenColumns={FROZEN_COLUMNS}
              pages={pages}
              start={begin}
              readOnly={!user.can.askLeave}
              Cell={WeeksCell}
              handle={grid}
              headOverlay={(parts) => <NowHead parts={parts} column={now} />}
              bodyOverlay={(parts) => <NowBody parts={parts} column={now} />}
              onPress={press}
              onSelect={select}
              onActive={moved}
              {...(user.can.askLeave
                ? {
                    onClear: clear,
                    onType: (cell: CellAt, character: string) => {
                      const days = picked({ rows: [cell.row], columns: [cell.column] })
                      if (!days || !/\p{L}/u.test(character)) return false
                      enter(pick ?? days, character)
                      return true
                    },
                  }
                : {})}
            />
          </WeeksContext>
        )}
        {pick && <PickBar pick={pick} onEnter={() => enter(pick)} onClose={() => setPick(null)} />}
      </div>
      <WeeksLegend narrow={narrow && columns[0]?.state === 'past'} />
      <PrintWeeks columns={weekColumns(ay, today, holidays)} data={cells.data} groups={shown} />
      {asked && (
        <CellQuestion
          away={awayAt(asked)}
          anchor={() => grid.current?.elementOf(asked)?.getBoundingClientRect() ?? null}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
