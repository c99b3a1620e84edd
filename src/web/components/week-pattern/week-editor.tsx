import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KnownActivities } from '../../activities.ts'
import { counted } from '../../words.ts'
import { ActivityCode } from '../activity-code.tsx'
import { announce } from '../announce.tsx'
import { Button, IconButton } from '../button.tsx'
import type { Texts } from '../grid/clipboard.ts'
import type { CellAt, CellRange, Press } from '../grid/grid-events.ts'
import type { GridHandle } from '../grid/grid-handle.ts'
import { Grid } from '../grid/grid.tsx'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { Segmented } from '../segmented.tsx'
import { useIsNarrow } from '../use-media.ts'
import { CodeChooser } from './code-chooser.tsx'
import { PastedNotice } from './pasted-notice.tsx'
import { type Pasted, readPasted } from './pasted-weeks.ts'
import type { DraftHistory } from './use-draft-history.ts'
import { WeekCell, WeekLookContext } from './week-cell.tsx'
import { type WeekPlace, clear, likeWeek, put, seenAt, toggleProtected } from './week-draft.ts'
import { type WeekView, cellOfPlace, columnTracks, placeAt, placesIn, rowTracks } from './week-tracks.ts'
import styles from './week-editor.module.css'

const START: CellAt = { row: 'every/am', column: 'thu' }
const SIDE_WIDTH = { wide: 62, narrow: 40 } as const
const NARROW = 480
/** Its two lines, in CSS px. */
const FRAME = 2

/** What is being chosen: a code for half-days, or one to paint with. */
type Choosing = { readonly what: 'cells'; readonly at: CellAt; readonly typed: string } | { readonly what: 'brush' }

/**
 * Fourteen half-days of a week, alike in all weeks or week by week: typed, painted, pasted, copied, filled, protected,
 * and taken back.
 */
export const WeekEditor = ({
  label,
  history: { draft, change, undo, redo, canUndo, canRedo },
  activities,
}: {
  readonly label: string
  readonly history: DraftHistory
  readonly activities: KnownActivities
}) => {
  const [view, setView] = useState<WeekView>(() =>
    [...draft.values()].some(({ week }) => week !== null) ? 'weeks' : 'every',
  )
  const [brush, setBrush] = useState<string | null>(null)
  const [range, setRange] = useState<CellRange | null>(null)
  const [active, setActive] = useState<CellAt>(view === 'every' ? START : { ...START, row: '1/am' })
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const brushButton = useRef<HTMLButtonElement>(null)
  const grid = useRef<GridHandle>(null)
  const width = useWidth(root)
  const narrow = useIsNarrow()

  const known = useMemo(() => [...activities.values()], [activities])
  const often = useMemo(() => new Set([...draft.values()].map(({ activity }) => activity)), [draft])
  const look = useMemo(() => ({ draft, activities }), [draft, activities])
  const rows = useMemo(() => rowTracks(view), [view])
  const columns = useMemo(() => columnTracks(width, width < NARROW ? SIDE_WIDTH.narrow : SIDE_WIDTH.wide), [width])
  const height = rows.reduce((sum, { size }) => sum + size, 0)

  /** What is selected: the range, or the one active cell. */
  const selected = (): readonly WeekPlace[] => {
    if (range) return placesIn(range)
    const at = placeAt(active)
    return at ? [at] : []
  }
  const within = (cell: CellAt): readonly WeekPlace[] => {
    const at = placeAt(cell)
    if (at === null) return []
    const places = selected()
    return places.some((one) => cellOfPlace(one).row === cell.row && one.weekday === cell.column) ? places : [at]
  }
  const putCode = (places: readonly WeekPlace[], code: string | null) => {
    setPasted(null)
    change(
      put(
        draft,
        places.map((place) => ({ place, code })),
      ),
    )
  }
  const choose = (at: CellAt, typed = '') => setChoosing({ what: 'cells', at, typed })

  const pressed = (cell: CellAt, { by }: Press) => {
    const at = placeAt(cell)
    if (at === null) return
    if (brush !== null) putCode(by === 'pointer' ? [at] : within(cell), brush)
    else if (by === 'keyboard' || matchMedia('(pointer: coarse)').matches) choose(cell)
  }
  const cleared = (of: CellRange) => {
    setPasted(null)
    change(clear(draft, placesIn(of)))
  }
  const copied = ({ rows: of, columns: days }: CellRange): Texts =>
    of.map((row) =>
      days.map((column) => {
        const at = placeAt({ row, column })
        return (at && seenAt(draft, at).cell?.activity) ?? ''
      }),
    )
  const paste = (cell: CellAt, texts: Texts) => {
    const at = placeAt(cell)
    if (at === null) return
    const read = readPasted(texts, at, selected(), known)
    change(put(draft, read.puts))
    setPasted(read)
    if (at.week === null && read.puts.some(({ place }) => place.week !== null)) setView('weeks')
    if (at.week !== null && read.puts.every(({ place }) => place.week === null)) setView('every')
    announce(
      `${counted(read.puts.length, 'half-day')} pasted.${read.unknown.length > 0 ? ` ${counted(read.unknown.length, 'code')} unknown.` : ''}`,
    )
  }
  const fill = (direction: 'down' | 'right', { rows: of, columns: days }: CellRange): boolean => {
    const puts = of.flatMap((row) =>
      days.flatMap((column) => {
        const at = placeAt({ row, column })
        const from = placeAt(direction === 'down' ? { row: of[0] ?? row, column } : { row, column: days[0] ?? column })
        return at && from ? [{ place: at, code: seenAt(draft, from).cell?.activity ?? null }] : []
      }),
    )
    change(put(draft, puts))
    return puts.length > 1
  }
  const protect = () => change(toggleProtected(draft, selected()))
  const areProtected = (() => {
    const cells = selected().flatMap((place) => seenAt(draft, place).cell ?? [])
    return cells.length > 0 && cells.every(({ isProtected }) => isProtected)
  })()

  const keyed = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    const ctrl = event.ctrlKey || event.metaKey
    if (event.altKey && key === 'p') protect()
    else if (ctrl && (key === 'z' || key === 'y')) {
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  // Before the dialog around it hears of Esc: first painting stops, then the selection goes, then the dialog.
  const escaped = useEffectEvent((event: Event) => {
    if (!(event instanceof globalThis.KeyboardEvent) || event.key !== 'Escape') return
    if (document.querySelector('[role=dialog]:popover-open, [role=menu]:popover-open')) return
    if (brush === null && range === null) return
    event.preventDefault()
    event.stopPropagation()
    if (range !== null) grid.current?.unselect()
    else setBrush(null)
  })
  useEffect(() => {
    const element = root.current
    const listen = (event: Event) => escaped(event)
    element?.addEventListener('keydown', listen)
    grid.current?.focus(active)
    return () => element?.removeEventListener('keydown', listen)
    // The focus goes in once, when it opens.
  }, [])

  // A stroke of the brush is the range that was drawn between press and release.
  const stroke = useRef<CellRange | null>(null)
  const painted = useEffectEvent(() => {
    if (stroke.current && brush !== null) putCode(placesIn(stroke.current), brush)
    stroke.current = null
  })
  const drawing = useRef(false)
  useEffect(() => {
    const up = () => {
      if (drawing.current) painted()
      drawing.current = false
    }
    addEventListener('pointerup', up)
    return () => removeEventListener('pointerup', up)
  }, [])

  const week = placeAt(active)?.week ?? null
  return (
    <div ref={root} className={styles.editor} onKeyDown={keyed}>
      <div className={styles.tools} role="toolbar" aria-label="Tools">
        <Segmented<WeekView>
          label="Weeks"
          value={view}
          options={[
            { value: 'every', label: 'Same every week' },
            { value: 'weeks', label: 'Week by week' },
          ]}
          onChange={(to) => {
            setView(to)
            setRange(null)
          }}
        />
        <Button
          ref={brushButton}
          aria-haspopup="dialog"
          aria-expanded={choosing?.what === 'brush'}
          onClick={() => setChoosing({ what: 'brush' })}
        >
          {brush === null ? (
            narrow ? (
              'Paint …'
            ) : (
              'Paint with …'
            )
          ) : (
            <>
              Painting <ActivityCode code={brush} activity={activities.get(brush)} size="word" />
            </>
          )}
        </Button>
        {brush !== null && (
          <Button kind="quiet" keys="Esc" onClick={() => setBrush(null)}>
            Stop
          </Button>
        )}
        <Button icon="lock" {...(narrow ? {} : { keys: 'Alt P' })} aria-pressed={areProtected} onClick={protect}>
          Protect
        </Button>
        <span className={styles.space} />
        <IconButton kind="quiet" icon="undo" label="Undo" keys="Ctrl Z" disabled={!canUndo} onClick={undo} />
        <IconButton kind="quiet" icon="redo" label="Redo" keys="Ctrl Shift Z" disabled={!canRedo} onClick={redo} />
        <Menu
          label="More"
          trigger={(props) => <IconButton {...props} kind="quiet" icon="more" label="More" />}
          entries={[
            ...(week === null
              ? []
              : [
                  {
                    id: 'like',
                    label: `Make every week like week ${week}`,
                    icon: 'copy' as const,
                    onSelect: () => change(likeWeek(draft, week)),
                  },
                ]),
            { id: 'empty', label: 'Leave every half-day open', onSelect: () => change(new Map()) },
          ]}
        />
      </div>
      <div
        className={styles.frame}
        data-painting={brush !== null || undefined}
        style={{ height: height + FRAME }}
        onPointerDownCapture={() => {
          drawing.current = true
          stroke.current = null
        }}
      >
        <WeekLookContext value={look}>
          <Grid
            label={label}
            rows={rows}
            columns={columns}
            frozenRows={1}
            frozenColumns={1}
            start={active}
            Cell={WeekCell}
            handle={grid}
            className={styles.grid ?? ''}
            onActive={setActive}
            onSelect={(of) => {
              setRange(of)
              if (drawing.current) stroke.current = of
            }}
            onPress={pressed}
            onClear={cleared}
            onCopy={copied}
            onPaste={paste}
            onFill={fill}
            onType={(cell, character) => {
              choose(cell, character)
              return true
            }}
          />
        </WeekLookContext>
      </div>
      <p className={styles.hint}>
        <Icon name="lock" small /> is protected: it stands before what the whole program does.
        {view === 'weeks' ? (
          <>
            <i className={styles.own} /> this week only; Delete takes it back to every week. Week 5 is the end of a long
            Block 13.
          </>
        ) : (
          <> Weeks run from Thursday to Wednesday, as blocks do. Type a code, or paste from a spreadsheet.</>
        )}
      </p>
      {pasted && <PastedNotice pasted={pasted} onDismiss={() => setPasted(null)} />}
      {choosing && (
        <CodeChooser
          anchor={
            choosing.what === 'brush'
              ? brushButton
              : () => grid.current?.elementOf(choosing.at)?.getBoundingClientRect() ?? null
          }
          label={choosing.what === 'brush' ? 'Paint with' : 'Code'}
          typed={choosing.what === 'brush' ? '' : choosing.typed}
          activities={known}
          often={often}
          onChoose={(code) => (choosing.what === 'brush' ? setBrush(code) : putCode(within(choosing.at), code))}
          onClose={() => setChoosing(null)}
        />
      )}
    </div>
  )
}

/** The width of an element in CSS px, as it changes. */
const useWidth = (element: React.RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(700)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const watch = new ResizeObserver(() => setWidth(measured.clientWidth))
    setWidth(measured.clientWidth)
    watch.observe(measured)
    return () => watch.disconnect()
  }, [element])
  return width
}
