import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Keep } from '#domain/proposals/proposal-rows.ts'
import { Tick } from '../../components/checkbox.tsx'
import { placeOf } from './about.ts'
import { Chips, Words } from './chips.tsx'
import type { Line } from './lines.ts'
import { OverlapChoice } from './overlap-choice.tsx'
import type { Choices, Place, Standing, Ticking } from './ticking.ts'
import { daysOf, nameOf, shortLabel, toldWords, whyOf, withoutName } from './words.ts'
import styles from './list.module.css'

/** One change: when, was → becomes, why, and what it brings along. Drawn anew only when it is another than before. */
export const RowLine = memo(function RowLine({
  line: { key, row, told, of, sameAs },
  area,
  narrow,
  standing,
  made,
  index,
  active,
  onFocus,
  tick,
  choose,
}: Place & {
  readonly line: Extract<Line, { readonly kind: 'row' }>
  readonly area: string
  readonly narrow: boolean
  readonly standing: Standing
  readonly made: Keep | undefined
  /** Null when nothing can be ticked any more. */
  readonly tick: Ticking['tick'] | null
  readonly choose: Choices['choose']
}) {
  const { id, label, cells, was, becomes, brings, overlap } = row
  const taken = standing === 'taken'
  const free = tick !== null && standing !== 'tied'
  const tied =
    tick === null || overlap !== null
      ? null
      : standing === 'tied'
        ? 'Goes only together with a change that overlaps.'
        : standing === 'held'
          ? 'Goes only together with a change that you left out.'
          : null
  // Under a rule a change stands for what it does to that rule, whether or not it stands elsewhere too.
  const why =
    tied ?? (of === 'rule' ? toldWords(told) : sameAs === null ? whyOf(row, told) : `Same change as under ${sameAs}.`)
  const said = (text: string | null) => (of === 'person' ? withoutName(text, row) : text)
  const days = daysOf(row)
  const where = placeOf(row, area)
  const words = (
    <>
      <b>{narrow && cells.length > 0 ? label : shortLabel(row)}</b>{' '}
      {days !== null && <span className={styles.days}>{days}</span>}
    </>
  )
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={taken}
      className={[styles.row, taken ? '' : styles.off, sameAs === null ? '' : styles.again].join(' ')}
    >
      <span role="gridcell" className={styles.tick}>
        <label>
          <Tick
            checked={taken}
            aria-label={`${nameOf(row)}${sameAs === null ? '' : `, same change as under ${sameAs}`}`}
            aria-disabled={!free || undefined}
            tabIndex={active ? 0 : -1}
            onFocus={() => onFocus(key)}
            onChange={() => {
              if (free) tick([id], !taken)
            }}
          />
        </label>
      </span>
      <span role="gridcell" className={styles.when}>
        {where ? (
          <Link {...where} tabIndex={-1}>
            {words}
          </Link>
        ) : (
          words
        )}
      </span>
      <span role="gridcell" className={styles.change}>
        {cells.length > 0 ? (
          <Chips cells={cells} off={!taken} />
        ) : (
          <Words was={said(was)} becomes={said(becomes)} off={!taken} />
        )}
      </span>
      <span role="gridcell" className={styles.why} title={why ?? undefined}>
        {sameAs !== null && <span aria-hidden="true">↳ </span>}
        {why}
      </span>
      <span role="gridcell" className={styles.brings}>
        {sameAs === null && brings}
      </span>
      {overlap !== null && sameAs === null && tick && (
        <OverlapChoice overlap={overlap} made={made} onChoose={(keep) => choose(id, keep)} tabIndex={active ? 0 : -1} />
      )}
    </div>
  )
})
