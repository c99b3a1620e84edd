import { useVirtualizer } from '@tanstack/react-virtual'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { GroupLine, boxOf, noteOf } from './group-line.tsx'
import type { Line } from './lines.ts'
import { placeOf } from './about.ts'
import { indexAfter, rangeWith } from './moving.ts'
import type { Preview } from './preview.ts'
import { RowLine } from './row-line.tsx'
import { type Choices, type Ticking, standingOf } from './ticking.ts'
import styles from './list.module.css'

/** Letters of both chips of a row that are initials: more are codes of rotations, which need more room. */
const LETTERS_OF_INITIALS = 6

/** Before it is measured: a line of the desk, a card of the phone; and what an overlap adds. */
const HEIGHT = { line: 28, group: 28, card: 96, overlap: 76 }
/** Lines drawn beyond those in sight. */
const AROUND = 12
const HEAD = 26

/**
 * The changes, line by line. One line takes the focus (its box): arrows, Home and End go from line to line, Space ticks,
 * Enter opens what it is about.
 */
export const ProposalList = ({
  lines,
  part,
  ticking,
  choices,
  scroller,
  narrow,
}: {
  readonly lines: readonly Line[]
  /** What the ticked rows come to: for the counts of the groups. */
  readonly part: Preview
  /** Null when nothing can be ticked any more. */
  readonly ticking: Ticking | null
  readonly choices: Choices
  readonly scroller: HTMLElement
  readonly narrow: boolean
}) => {
  const list = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const [kept, setActive] = useState<string | null>(null)
  const wantsFocus = useRef(false)
  const active = Math.max(
    0,
    lines.findIndex(({ key }) => key === kept),
  )
  // What stands above the lines in what scrolls.
  const [above, setAbove] = useState(0)
  const { area } = part.proposal
  const { hasCells, hasLong, brings, ended } = useMemo(
    () => ({
      hasCells: part.rows.some(({ cells }) => cells.length > 0),
      hasLong: part.rows.some(({ cells }) =>
        cells.some(({ was, becomes }) => (was ?? '').length + (becomes ?? '').length > LETTERS_OF_INITIALS),
      ),
      brings: part.rows.some((row) => row.brings !== null),
      ended: new Set(part.rows.filter(({ taken }) => taken).map(({ id }) => id)),
    }),
    [part],
  )
  const tick = ticking?.tick ?? null

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => lines[index]?.key ?? index,
    estimateSize: (index) => {
      const line = lines[index]
      if (line?.kind !== 'row') return HEIGHT.group
      return (
        (narrow ? HEIGHT.card : HEIGHT.line) + (line.row.overlap !== null && line.sameAs === null ? HEIGHT.overlap : 0)
      )
    },
    overscan: AROUND,
    rangeExtractor: (range) => rangeWith(range, active),
    scrollMargin: above,
    scrollPaddingStart: narrow ? 0 : HEAD,
    useFlushSync: false,
  })

  useLayoutEffect(() => {
    const body = list.current?.lastElementChild
    if (body)
      setAbove(Math.round(body.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop))
  }, [scroller])

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    list.current?.querySelector<HTMLElement>('[data-active] input')?.focus({ preventScroll: true })
  })

  const keyed = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const line = lines[active]
    if (event.key === 'Enter' && line?.kind === 'row' && event.target instanceof HTMLInputElement) {
      const place = placeOf(line.row, area)
      if (place === null) return
      event.preventDefault()
      void navigate(place)
      return
    }
    const next = indexAfter(event.key, active, lines.length)
    if (next === null || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    wantsFocus.current = true
    setActive(lines[next]?.key ?? null)
    virtual.scrollToIndex(next, { align: 'auto' })
  }

  return (
    <div
      ref={list}
      role="grid"
      aria-label="Changes"
      aria-rowcount={lines.length + 1}
      aria-multiselectable={ticking !== null}
      data-region="list"
      className={[styles.list, hasCells ? (hasLong ? styles.long : '') : styles.words, brings ? '' : styles.alone].join(
        ' ',
      )}
      onKeyDown={keyed}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        <span role="columnheader">
          <span className="unseen">Taken</span>
        </span>
        <span role="columnheader">When</span>
        <span role="columnheader">Was → becomes</span>
        <span role="columnheader">Why</span>
        <span role="columnheader" className={styles.end}>
          Brings along
        </span>
      </div>
      <div
        role="rowgroup"
        className={styles.body}
        ref={(body) => body?.style.setProperty('height', `${virtual.getTotalSize()}px`)}
      >
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          const isActive = item.index === active
          return (
            <div
              key={item.key}
              role="presentation"
              data-index={item.index}
              data-active={isActive ? '' : undefined}
              className={styles.place}
              ref={(element) => {
                virtual.measureElement(element)
                element?.style.setProperty('transform', `translateY(${item.start - above}px)`)
              }}
            >
              {line.kind === 'group' ? (
                <GroupLine
                  group={line.group}
                  note={noteOf(line.group, part)}
                  {...boxOf(line.group, ticking, ended)}
                  {...{ tick, index: item.index, active: isActive, onFocus: setActive }}
                />
              ) : (
                <RowLine
                  line={line}
                  area={area}
                  narrow={narrow}
                  standing={ticking ? standingOf(ticking, line.row.id) : line.row.taken ? 'taken' : 'left'}
                  made={choices.made[line.row.id]}
                  choose={choices.choose}
                  {...{ tick, index: item.index, active: isActive, onFocus: setActive }}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
