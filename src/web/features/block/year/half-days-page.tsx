import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { type AcademicYear, yearEnd, yearLabel, yearOf, yearStart } from '#domain/calendar/academic-year.ts'
import { blockOf, blocksOf } from '#domain/calendar/block.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { present } from '../../../address.ts'
import { Refused, query } from '../../../client.ts'
import type { CellAt } from '../../../components/grid/grid-events.ts'
import type { GridHandle } from '../../../components/grid/grid-handle.ts'
import { CellTip } from '../../../components/grid/cell-tip.tsx'
import { Grid } from '../../../components/grid/grid.tsx'
import { Button } from '../../../components/button.tsx'
import { FilterField } from '../../../components/filter-field.tsx'
import { Page, type Pager } from '../../../components/frame.tsx'
import { Menu } from '../../../components/menu.tsx'
import { NobodyYet } from '../../../components/nobody-yet.tsx'
import { ErrorState, Skeleton } from '../../../components/states.tsx'
import { useIsNarrow } from '../../../components/use-media.ts'
import { useStable } from '../../../components/use-stable.ts'
import { yearPager } from '../../../components/year-pager.ts'
import { useToday } from '../../../session.ts'
import { dateRange } from '../../../words.ts'
import { personOfRow, slotKey } from '../block-keys.ts'
import type { Colours } from '../block-search.ts'
import { colourEntries } from '../colour-entries.ts'
import { DATE_ROW, FROZEN_COLUMNS, FROZEN_ROWS, blockPages, yearCell, yearColumns, yearRows, yearView } from './year-view.ts' // prettier-ignore
import { YearCell, YearCellsContext, YearStrip, drawnBy } from './year-cell.tsx'
import type { YearSearch } from './year-search.ts'
import styles from './year.module.css'

const route = getRouteApi('/shell/year/half-days')

const SKELETON_ROWS = 30

/** Every half-day of everybody in a year, to look through: what is to be changed is changed in its block. */
export const HalfDaysPage = () => {
  const { ay: asked } = route.useSearch()
  const navigate = route.useNavigate()
  const narrow = useIsNarrow()
  const today = useToday()
  const ay = asked ?? yearOf(today)
  const pager = yearPager(ay, (year) => void navigate({ search: (search) => ({ ...search, ay: year }) }))
  const title = `Half-days ${yearLabel(ay)}`
  return narrow ? (
    <Page title={title} pager={pager}>
      <Blocks ay={ay} />
    </Page>
  ) : (
    <YearOnDesk key={ay} ay={ay} title={title} pager={pager} />
  )
}

/** On a phone a year is its blocks: each shows a day, or a person. */
const Blocks = ({ ay }: { readonly ay: AcademicYear }) => {
  const today = useToday()
  return (
    <nav aria-label="Blocks" className={styles.list}>
      {blocksOf(ay).map(({ number, start, end }) => (
        <Link key={number} to="/block/$ay/$number" params={{ ay, number }}>
          Block {number}
          <span>
            {dateRange(start, end)}
            {start <= today && today <= end ? ', now' : ''}
          </span>
        </Link>
      ))}
    </nav>
  )
}

const YearOnDesk = ({
  ay,
  title,
  pager,
}: {
  readonly ay: AcademicYear
  readonly title: string
  readonly pager: Pager
}) => {
  const { f: filter = '', colours = 'turnus' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery({
    ...query('GET /api/v1/half-days', { from: isoOf(yearStart(ay)), to: isoOf(yearEnd(ay)) }),
    placeholderData: keepPreviousData,
  })
  const view = useMemo(() => data && yearView(ay, data), [ay, data])
  const lead = (
    <FilterField
      label="Name"
      value={filter}
      onChange={(text) => void navigate({ search: (search) => present<YearSearch>({ ...search, f: text === '' ? undefined : text }), replace: true })} // prettier-ignore
    />
  )
  const actions = (
    <Menu
      label="Look"
      entries={colourEntries(
        colours,
        (next) =>
          void navigate({ search: (search) => present<YearSearch>({ ...search, colours: next }), replace: true }),
      )}
      trigger={(props) => <Button {...props}>Look</Button>}
    />
  )
  return (
    <Page title={title} pager={pager} lead={lead} note="Enter on a half-day opens its block." actions={actions}>
      {view ? (
        view.people.size === 0 ? (
          <NobodyYet ay={ay} of="people" />
        ) : (
          <Year view={view} filter={filter} colours={colours} />
        )
      ) : error instanceof Refused ? (
        <ErrorState
          title="The half-days of this year could not be read."
          message={error.problem.message}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={SKELETON_ROWS} height={22} />
      )}
    </Page>
  )
}

const Year = ({
  view,
  filter,
  colours,
}: {
  readonly view: ReturnType<typeof yearView>
  readonly filter: string
  readonly colours: Colours
}) => {
  const navigate = route.useNavigate()
  const grid = useRef<GridHandle>(null)
  const rows = useStable(yearRows(view, filter))
  const columns = useStable(yearColumns(view))
  const pages = useStable(blockPages(view))
  const cells = useMemo(() => ({ view, draw: drawnBy(view, colours) }), [view, colours])
  const todaySlot = slotKey(view.today, 'am')
  const begin: CellAt = {
    row: rows.find(({ skip }) => skip !== true)?.key ?? DATE_ROW,
    column: view.slotOf.has(todaySlot) ? todaySlot : (view.slots[0]?.key ?? ''),
  }
  const showToday = useEffectEvent(() => grid.current?.show(begin))
  useEffect(() => {
    // After the first drawing is done: what lies out of view is drawn to be shown.
    const timer = setTimeout(() => showToday())
    return () => clearTimeout(timer)
  }, [])
  const clicked = useRef('')
  const open = ({ row, column }: CellAt) => {
    const slot = view.slotOf.get(column)
    const person = personOfRow(row)
    if (!slot) return
    const { year, number } = blockOf(slot.day)
    void navigate({
      to: '/block/$ay/$number',
      params: { ay: year, number },
      search: { at: column, ...(person === null ? {} : { person }) },
    })
  }
  return (
    <YearCellsContext value={cells}>
      <Grid
        label={`Half-days, academic year ${yearLabel(view.year)}`}
        className={styles.grid ?? ''}
        rows={rows}
        columns={columns}
        frozenRows={FROZEN_ROWS}
        frozenColumns={FROZEN_COLUMNS}
        pages={pages}
        start={begin}
        readOnly
        Cell={YearCell}
        Strip={YearStrip}
        handle={grid}
        onPress={(cell, { by }) => {
          const key = `${cell.row}|${cell.column}`
          // A block is opened by its heading, by Enter, and by a second click on a half-day.
          if (by === 'keyboard' || personOfRow(cell.row) === null || clicked.current === key) open(cell)
          clicked.current = key
        }}
        onCopy={({ rows: keys, columns: at }) =>
          keys.map((row) =>
            at.map((column) => {
              const cell = yearCell(view, row, column)
              return cell.kind === 'half-day' ? (cell.code ?? '') : ''
            }),
          )
        }
      />
      <CellTip
        grid={grid}
        wordsOf={(_, element) => {
          const label = element.getAttribute('aria-label')
          return label === null ? null : { title: label, detail: '', findings: [] }
        }}
      />
    </YearCellsContext>
  )
}
