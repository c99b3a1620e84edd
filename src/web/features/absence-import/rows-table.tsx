import { type KeyboardEvent, type Ref, memo, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { Row } from './batch.ts'
import { Mark } from './mark.tsx'
import { daysWords, nameWords, personWords, rowSentence, typeWords } from './row-words.ts'
import { RESULT_WORDS } from './row-view.ts'
import { scrollFor, useRowsInView } from './rows-in-view.ts'
import { awayWords } from './words.ts'
import styles from './rows-table.module.css'

/** In CSS px; the style sheet draws the same. */
const ROW_HEIGHT = 31
const COLUMNS = ['Row', 'In the file', 'Person', 'Away', 'Days', 'Type', 'Result'] as const

export interface RowsHandle {
  /** Puts the focus on the row that is selected. */
  readonly focus: () => void
}

/**
 * The rows of an import, one tab stop. Up, down, page and end keys go from row to row, and what is selected is shown
 * beside; Enter goes there. Only what is in sight is in the page, and the row that is selected.
 */
export const RowsTable = ({
  ref,
  rows,
  year,
  selected,
  saving,
  onSelect,
  onOpen,
}: {
  readonly ref: Ref<RowsHandle>
  readonly rows: readonly Row[]
  readonly year: AcademicYear
  readonly selected: string | null
  readonly saving: ReadonlySet<string>
  readonly onSelect: (id: string) => void
  readonly onOpen: () => void
}) => {
  const window = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const hasFocus = useRef(false)
  const span = useRowsInView(window, rows.length, ROW_HEIGHT)
  const at = rows.findIndex(({ id }) => id === selected)

  const focusSelected = (): boolean => {
    const line = window.current?.querySelector<HTMLElement>('[aria-selected=true]')
    line?.focus({ preventScroll: true })
    return line !== undefined && line !== null
  }
  useImperativeHandle(ref, () => ({
    // Rows that are on their way take it when they are there.
    focus: () => {
      wantsFocus.current = !focusSelected()
    },
  }))
  useLayoutEffect(() => {
    const element = window.current
    if (!element || at === -1) return
    const top = scrollFor(at, ROW_HEIGHT, element.scrollTop, element.clientHeight)
    if (top !== null) element.scrollTop = top
    // A row far out of sight is not drawn any more once another is selected, and took the focus along when it went.
    const lost = hasFocus.current && document.activeElement === document.body
    if (wantsFocus.current || lost || element.contains(document.activeElement)) focusSelected()
    wantsFocus.current = false
  }, [at, selected])

  const keyed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onOpen()
      return
    }
    const page = Math.max(1, Math.floor((window.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows.length,
      End: rows.length,
    }
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    const to = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
    if (to) onSelect(to.id)
  }

  const drawn = Array.from({ length: Math.max(0, span.last - span.first + 1) }, (_, i) => span.first + i)
  if (at !== -1 && (at < span.first || at > span.last)) drawn.push(at)
  return (
    <div
      role="grid"
      aria-label="Rows of the file"
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      className={styles.table}
      onKeyDown={keyed}
      onFocus={() => {
        hasFocus.current = true
      }}
      onBlur={() => {
        hasFocus.current = false
      }}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={`${styles.line} ${styles.head}`}>
          {COLUMNS.map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
      </div>
      <div ref={window} role="rowgroup" className={styles.window}>
        <div role="presentation" className={styles.all} style={{ height: rows.length * ROW_HEIGHT }}>
          {drawn.map((index) => {
            const row = rows[index]
            return (
              row && (
                <Line
                  key={row.id}
                  row={row}
                  index={index}
                  year={year}
                  selected={index === at}
                  saving={saving.has(row.id)}
                  onSelect={onSelect}
                  onOpen={onOpen}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

const Line = memo(
  ({
    row,
    index,
    year,
    selected,
    saving,
    onSelect,
    onOpen,
  }: {
    readonly row: Row
    readonly index: number
    readonly year: AcademicYear
    readonly selected: boolean
    readonly saving: boolean
    readonly onSelect: (id: string) => void
    readonly onOpen: () => void
  }) => {
    const { kind, text } = row.result
    const { mark } = RESULT_WORDS[kind]
    const person = personWords(row)
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        aria-selected={selected}
        aria-label={rowSentence(row, year)}
        tabIndex={selected ? 0 : -1}
        className={styles.line}
        style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
        onFocus={() => onSelect(row.id)}
        onDoubleClick={onOpen}
      >
        <span role="gridcell">{row.row}</span>
        <span role="gridcell">
          <span className={kind === 'who' || kind === 'unreadable' ? styles.unknown : ''}>{nameWords(row)}</span>
        </span>
        <span role="gridcell" className={person.sure ? '' : styles.perhaps}>
          {person.text}
        </span>
        <span role="gridcell">{awayWords(row, year)}</span>
        <span role="gridcell">{daysWords(row)}</span>
        <span role="gridcell">{typeWords(row)}</span>
        <span role="gridcell" className={saving ? styles.saving : (styles[mark ?? 'quiet'] ?? '')}>
          {saving ? (
            'Saving'
          ) : (
            <>
              <Mark kind={mark} />
              <span className={styles.words}>{text}</span>
            </>
          )}
        </span>
      </div>
    )
  },
)
Line.displayName = 'Line'
