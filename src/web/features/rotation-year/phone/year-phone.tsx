import { spokenDate } from '#domain/calendar/spoken-day.ts'
import { Button } from '../../../components/button.tsx'
import { paintOf } from '../../../components/activity-paint.ts'
import { Icon } from '../../../components/icon.tsx'
import { NobodyYet } from '../../../components/nobody-yet.tsx'
import { Segmented } from '../../../components/segmented.tsx'
import { Select } from '../../../components/select.tsx'
import { SeverityMark } from '../../../components/severity-mark.tsx'
import { findingId } from '#rules/finding.ts'
import { SavedState, WaitingLine } from '../../../plan/saved-state.tsx'
import { UndoRedo } from '../../../plan/undo-redo.tsx'
import { surnameFirst } from '../../../words.ts'
import { type PlannedView, cellView, lastDayOf } from '../cell-view.ts'
import { ClashNotice } from '../clash-notice.tsx'
import { Questions } from '../questions.tsx'
import { useAddress, useYear, useYearPlan, useYearView } from '../year-context.ts'
import { type YearPlace, blockColumn, cellOf, placeKey, residentRow } from '../year-keys.ts'
import type { PhoneView } from '../year-search.ts'
import { groupsOf } from '../year-tracks.ts'
import { type YearBlock, type YearView, daysOf } from '../year-view.ts'
import styles from './phone.module.css'

const SHOWN = [
  { value: 'block', label: 'A block' },
  { value: 'resident', label: 'A resident' },
] as const satisfies readonly { readonly value: PhoneView; readonly label: string }[]

/** The year on a phone: everybody in one block, or all blocks of one resident. */
export const YearPhone = () => {
  const { store, actions, address } = useYear()
  const view = useYearView()
  const show = useAddress((search) => search.show ?? 'block')
  if (view.residents.length === 0) return <NobodyYet ay={view.year} of="people" />
  return (
    <div className={styles.phone}>
      <ClashNotice />
      <WaitingLine store={store} />
      <div className={styles.head}>
        <Segmented
          label="Show"
          value={show}
          options={SHOWN}
          onChange={(next) => address.go({ show: next === 'block' ? undefined : next })}
        />
        <UndoRedo store={store} actions={actions} />
      </div>
      {show === 'block' ? <OneBlock /> : <OneResident />}
      <p className={styles.foot}>
        <SavedState store={store} />
      </p>
      <Questions />
    </div>
  )
}

const presentBlock = ({ blocks }: YearView): number =>
  (blocks.find(({ state }) => state === 'current') ?? blocks.find(({ number }) => number > 0))?.number ?? 1

const OneBlock = () => {
  const { address } = useYear()
  const view = useYearView()
  const number = useAddress((search) => search.block) ?? presentBlock(view)
  const block = view.blockAt.get(number)
  if (!block) return null
  return (
    <>
      <div className={styles.choice}>
        <Select
          label="Block"
          value={String(number)}
          options={view.blocks.map((one) => ({
            value: String(one.number),
            label: `Block ${one.number} · ${daysOf(one)}`,
          }))}
          onChange={(next) => address.go({ block: Number(next) })}
        />
      </div>
      {groupsOf(view, '').map(({ pgy, residents }) => (
        <section key={pgy}>
          <h2 className={styles.section}>PGY-{pgy}</h2>
          <ul>
            {residents.map(({ id, name }) => (
              <Card
                key={id}
                place={{ resident: id, block: number }}
                head={surnameFirst(name)}
                note={null}
                block={block}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const OneResident = () => {
  const { address } = useYear()
  const view = useYearView()
  const id = useAddress(({ resident }) => resident) ?? view.residents[0]?.id ?? ''
  return (
    <>
      <div className={styles.choice}>
        <Select
          label="Resident"
          value={id}
          options={view.residents.map(({ id: value, name, pgy }) => ({
            value,
            label: `${surnameFirst(name)} · PGY-${pgy}`,
          }))}
          onChange={(resident) => address.go({ resident })}
        />
      </div>
      <ul>
        {view.blocks.map((block) => (
          <Card
            key={block.number}
            place={{ resident: id, block: block.number }}
            head={`Block ${block.number}`}
            note={daysOf(block)}
            block={block}
          />
        ))}
      </ul>
    </>
  )
}

/** A resident's block on a card: what it is, leave in it, and what is found. */
const Card = ({
  place,
  head,
  note,
  block,
}: {
  readonly place: YearPlace
  readonly head: string
  readonly note: string | null
  readonly block: YearBlock
}) => {
  const { actions } = useYear()
  const view = useYearView()
  const mayEdit = useYearPlan(({ plan }) => plan.mayEdit)
  const at = { row: residentRow(place.resident), column: blockColumn(place.block) }
  const cell = cellView(view, at.row, at.column)
  if (cell.kind !== 'planned') return null
  const found = view.found.get(placeKey(at)) ?? []
  return (
    <li className={block.state === 'current' && note !== null ? `${styles.card} ${styles.now}` : styles.card}>
      <div>
        <div className={styles.who}>
          <b>{head}</b>
          {note !== null && <span>{note}</span>}
        </div>
        <Parts cell={cell} block={block} />
      </div>
      {mayEdit && (
        <Button
          kind="quiet"
          className={styles.change ?? ''}
          disabled={cell.locked}
          onClick={() => actions.type(cellOf(place), '')}
        >
          {cell.parts.length === 0 ? 'Choose' : 'Change'}
          <span className="unseen">
            {' '}
            the rotation of {view.called(place.resident)} in Block {place.block}
          </span>
        </Button>
      )}
      {cell.note !== null && (
        <p className={styles.note}>
          <Icon name="note" small /> “{cell.note}”
        </p>
      )}
      {found.map((finding) => (
        <p key={findingId(finding)} className={styles.finding}>
          <SeverityMark severity={finding.severity} named />
          {finding.message}
        </p>
      ))}
    </li>
  )
}

const Parts = ({ cell, block }: { readonly cell: PlannedView; readonly block: YearBlock }) => (
  <div className={styles.parts}>
    {cell.parts.length === 0 && <span className={styles.open}>{cell.gone ? 'Not with the program' : 'Open'}</span>}
    {cell.parts.map(({ code, title, family, first }, i) => (
      <span key={i} className={styles.part}>
        <b
          className={
            family === null
              ? `${styles.code} ${styles.plain}`
              : `${styles.code} ${paintOf({ family, colours: null }).className}`
          }
        >
          {code}
        </b>
        <span>
          {title}
          {cell.parts.length > 1 && `, ${spokenDate(first)} – ${spokenDate(lastDayOf(cell.parts, i, block))}`}
        </span>
      </span>
    ))}
    {cell.locked && (
      <span className={styles.mark}>
        <Icon name="lock" small /> locked
      </span>
    )}
    {cell.leave.length > 0 && <span className={styles.mark}>{leaveOf(cell.label)}</span>}
  </div>
)

/** The part of a cell's name that says when somebody is on leave. */
const leaveOf = (label: string): string =>
  label
    .split(', ')
    .filter((part) => /^(on leave|leave asked)/.test(part))
    .join(', ')
