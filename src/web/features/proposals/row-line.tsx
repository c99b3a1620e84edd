import { Link } from '@tanstack/react-router'
import { Tick } from '../../components/checkbox.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import { placeOf } from './about.ts'
import { Chips, Words } from './chips.tsx'
import type { Line } from './lines.ts'
import { OverlapChoice } from './overlap-choice.tsx'
import { type Choices, type Place, type Ticking, isTicked } from './ticking.ts'
import { daysOf, nameOf, shortLabel, toldWords, whyOf, withoutName } from './words.ts'
import styles from './list.module.css'

/** One change: when, was → becomes, why, and what it brings along. */
export const RowLine = ({
  line: { row, told, of, sameAs },
  area,
  ticking,
  choices,
  place,
}: {
  readonly line: Extract<Line, { readonly kind: 'row' }>
  readonly area: string
  readonly ticking: Ticking | null
  readonly choices: Choices
  readonly place: Place
}) => {
  const { id, label, cells, was, becomes, brings, overlap } = row
  const free = ticking?.free.has(id) ?? false
  const held = free && (ticking?.held.has(id) ?? false)
  const taken = ticking ? isTicked(ticking, id) : row.taken
  // Under a rule a change stands for what it does to that rule, whether or not it stands elsewhere too.
  const tied =
    ticking && overlap === null && (held || !free)
      ? `Goes only together with a change that ${held ? 'you left out' : 'overlaps'}.`
      : null
  const why =
    tied ?? (of === 'rule' ? toldWords(told) : sameAs === null ? whyOf(row, told) : `Same change as under ${sameAs}.`)
  const said = (text: string | null) => (of === 'person' ? withoutName(text, row) : text)
  const days = daysOf(row)
  const narrow = useIsNarrow()
  const where = placeOf(row, area)
  const words = (
    <>
      <b>{narrow ? label : shortLabel(label)}</b> {days !== null && <span className={styles.days}>{days}</span>}
    </>
  )
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      aria-selected={taken}
      className={[styles.row, taken ? '' : styles.off, sameAs === null ? '' : styles.again].join(' ')}
    >
      <span role="gridcell" className={styles.tick}>
        <label>
          <Tick
            checked={taken}
            aria-label={`${nameOf(row)}${sameAs === null ? '' : `, same change as under ${sameAs}`}`}
            aria-disabled={!free || undefined}
            tabIndex={place.active ? 0 : -1}
            onFocus={place.onFocus}
            onChange={() => {
              if (free) ticking?.tick([id], !taken)
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
      {overlap !== null && sameAs === null && ticking && (
        <OverlapChoice
          overlap={overlap}
          made={choices.made[id]}
          onChoose={(keep) => choices.choose(id, keep)}
          tabIndex={place.active ? 0 : -1}
        />
      )}
    </div>
  )
}
