import { type AcademicYear, yearEnd, yearStart } from '#domain/calendar/academic-year.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { Link } from '@tanstack/react-router'
import { ActionButton, Button, IconButton, buttonClass } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import type { Pager } from '../../components/frame.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import type { SignedIn } from '../../session.ts'
import type { LeaveWrites } from './leave-writes.ts'
import type { TimeAwaySearch, View, Zoom } from './time-away-search.ts'
import { mayEnter } from './unlinked.tsx'

/** What can be done here, beside what is done in the view itself. */
export const TitleActions = ({
  view,
  ay,
  user,
  go,
  writes,
  zoom,
  years,
}: {
  readonly view: View
  readonly ay: AcademicYear
  readonly user: SignedIn
  readonly go: (next: Partial<TimeAwaySearch>) => void
  readonly writes: LeaveWrites
  readonly zoom: Zoom | undefined
  /** The years before and after: on a phone the menu leads to them. */
  readonly years: Pager
}) => {
  const narrow = useIsNarrow()
  const { decideLeave: plans, askLeave: asks, importLeave: imports, readLeave: exports } = user.can
  const enter = plans ? 'New time away' : 'Ask for time away'
  const startNew = () => go({ absence: 'new' })
  useCommands([
    ...(mayEnter(user) ? [{ id: 'new-time-away', label: enter, run: startNew }] : []),
    ...(plans
      ? [
          { id: 'anticipate', label: 'Plan the expected leave of interns', run: () => go({ absence: 'anticipate' }) },
          ...(exports ? [{ id: 'export-csv', label: 'Export time away as a table', run: () => save(ay, 'csv') }] : []),
        ]
      : []),
    { id: 'print', label: 'Print time away', keys: 'Ctrl P', run: () => print() },
    ...(asks
      ? [
          { id: 'undo-leave', label: 'Undo the last change of time away', keys: 'Ctrl Z', run: () => writes.undo() },
          { id: 'redo-leave', label: 'Redo it', keys: 'Ctrl Shift Z', run: () => writes.redo() },
        ]
      : []),
  ])
  const more: readonly MenuEntry[] = [
    ...(plans
      ? ([
          { id: 'today', label: 'Mark absent today', onSelect: () => go({ absence: 'absent-today' }) },
          { id: 'anticipate', label: 'Expected leave of interns', onSelect: () => go({ absence: 'anticipate' }) },
        ] satisfies MenuEntry[])
      : []),
    ...(asks
      ? ([
          { id: 'undo', label: 'Undo', icon: 'undo', keys: 'Ctrl Z', onSelect: () => writes.undo() },
          { id: 'redo', label: 'Redo', icon: 'redo', keys: 'Ctrl Shift Z', onSelect: () => writes.redo() },
        ] satisfies MenuEntry[])
      : []),
    ...(view === 'weeks'
      ? ([
          {
            id: 'days',
            label: 'A column a day',
            checked: zoom === 'days',
            onSelect: () => go({ zoom: zoom === 'days' ? undefined : 'days' }),
          },
        ] satisfies MenuEntry[])
      : []),
    ...(narrow && view !== 'calendar'
      ? [years.previous, years.next].flatMap(({ label, onGo }): MenuEntry[] =>
          onGo === null ? [] : [{ id: label, label, icon: 'calendar', onSelect: onGo }],
        )
      : []),
    { id: 'print', label: 'Print', icon: 'print', keys: 'Ctrl P', onSelect: () => print() },
  ]
  return (
    <>
      {imports && !narrow && (
        <Link to="/admin/absences/import" className={buttonClass()}>
          Bring in a sheet
        </Link>
      )}
      {exports && !narrow && (
        <Menu
          label="Export"
          entries={exportEntries(ay)}
          trigger={(props) => (
            <Button {...props} icon="export">
              Export
            </Button>
          )}
        />
      )}
      <Menu
        label="More"
        entries={more}
        trigger={(props) => <IconButton {...props} icon="more" kind="quiet" label="More" />}
      />
      {mayEnter(user) && <ActionButton kind="primary" icon="add" label={enter} onClick={startNew} />}
    </>
  )
}

const save = (ay: AcademicYear, format: 'csv' | 'xlsx', withDetails = false): void => {
  const query = new URLSearchParams({
    format,
    from: isoOf(yearStart(ay)),
    to: isoOf(yearEnd(ay)),
    ...(withDetails ? { withDetails: 'true' } : {}),
  })
  location.assign(`/api/v1/absences/export?${query}`)
}

/** As a file: with what is private only where somebody says so, and that is recorded. */
const exportEntries = (ay: AcademicYear): readonly MenuEntry[] => [
  { id: 'csv', label: 'Table (CSV)', onSelect: () => save(ay, 'csv') },
  { id: 'xlsx', label: 'Excel workbook', onSelect: () => save(ay, 'xlsx') },
  { id: 'private', heading: 'With private details; that is recorded' },
  { id: 'csv-private', label: 'Table with private details', onSelect: () => save(ay, 'csv', true) },
  { id: 'xlsx-private', label: 'Workbook with private details', onSelect: () => save(ay, 'xlsx', true) },
]
