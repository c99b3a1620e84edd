import { addDays, isoOf } from '#domain/calendar/day.ts'
import { HALVES } from '#domain/calendar/half-day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { ActivityCode } from '../../../components/activity-code.tsx'
import { IconButton } from '../../../components/button.tsx'
import { Segmented } from '../../../components/segmented.tsx'
import { Select } from '../../../components/select.tsx'
import { SavedState } from '../../../plan/saved-state.tsx'
import { surnameFirst } from '../../../words.ts'
import { useAddress, useBlock, useBlockView } from '../block-context.ts'
import { MARGIN_ROW, RESIDENTS_ROW, ROOMS_ROW, personRow, slotKey } from '../block-keys.ts'
import type { PhoneView } from '../block-search.ts'
import { groupsOf, onWhat } from '../block-tracks.ts'
import { type BlockView, activityIn, cellAt, pinAt } from '../block-view.ts'
import { cellView } from '../cell-view.ts'
import styles from './phone.module.css'

const SHOWN = [
  { value: 'day', label: 'A day' },
  { value: 'person', label: 'A person' },
] as const satisfies readonly { readonly value: PhoneView; readonly label: string }[]

/** The block on a phone: everybody on one day, or all days of one person. */
export const BlockPhone = () => {
  const { store, address } = useBlock()
  const show = useAddress((search) => search.show ?? 'day')
  return (
    <div className={styles.phone}>
      <div>
        <Segmented
          label="Show"
          value={show}
          options={SHOWN}
          onChange={(next) => address.go({ show: next === 'day' ? undefined : next })}
        />
      </div>
      {show === 'day' ? <OneDay /> : <OnePerson />}
      <p className={styles.note}>
        <SavedState store={store} /> Half-days are changed on a wider screen.
      </p>
    </div>
  )
}

/** Both halves of a day of somebody. */
const Halves = ({ view, person, iso }: { readonly view: BlockView; readonly person: string; readonly iso: string }) => (
  <span className={styles.halves}>
    {HALVES.map((half) => {
      const key = `${iso}/${half}`
      const cell = cellAt(view, person, key)
      const label = cellView(view, personRow(person), key)
      return (
        <span key={half} className={styles.half}>
          <span className="unseen">{half === 'am' ? 'Morning:' : 'Afternoon:'}</span>
          {cell === null ? (
            <span className={styles.open}>–</span>
          ) : (
            <ActivityCode code={cell.activity} activity={activityIn(view, cell.activity)} />
          )}
          {pinAt(view, person, key) && <i className={styles.pin} title="Pinned" />}
          {label.kind === 'half-day' && label.severity !== null && <i className={styles.found} title="Has a finding" />}
        </span>
      )
    })}
  </span>
)

const OneDay = () => {
  const { address } = useBlock()
  const view = useBlockView()
  const at = useAddress((search) => search.at)
  const { start, end } = view.block
  const { today } = view.judged.schedule
  const usual = today >= start && today <= end ? today : start
  const day = (at === undefined ? undefined : view.slotOf.get(at)?.day) ?? usual
  const iso = isoOf(day)
  const slot = view.slotOf.get(slotKey(day, 'am'))
  const go = (to: typeof day) => address.go({ at: slotKey(to, 'am') })
  const figures = [RESIDENTS_ROW, MARGIN_ROW, ROOMS_ROW].map((row) => ({
    row,
    cells: HALVES.map((half) => cellView(view, row, `${iso}/${half}`)),
  }))
  return (
    <>
      <div className={styles.pager}>
        <IconButton
          icon="previous"
          label="The day before"
          disabled={day <= start}
          onClick={() => go(addDays(day, -1))}
        />
        <h2>
          {spokenDay(day)}
          {slot?.holiday ? `, ${slot.holiday.name}` : ''}
        </h2>
        <IconButton icon="next" label="The day after" disabled={day >= end} onClick={() => go(addDays(day, 1))} />
      </div>
      <dl className={styles.figures}>
        {figures.map(({ row, cells: [am, pm] }) => (
          <div key={row}>
            <dt>
              {row === RESIDENTS_ROW ? 'Residents in clinic' : row === MARGIN_ROW ? 'Attendings, margin' : 'Rooms'}
            </dt>
            <dd>
              {am?.kind === 'figure' && am.text !== '' ? am.text : '–'} AM,{' '}
              {pm?.kind === 'figure' && pm.text !== '' ? pm.text : '–'} PM
            </dd>
          </div>
        ))}
      </dl>
      {groupsOf(view, '').map(({ id, title, members }) => (
        <section key={id} aria-label={title}>
          <h3 className={styles.group}>
            {title} · {members.length}
          </h3>
          <ul>
            {members.map((member) => (
              <li key={member.person.id} className={styles.row}>
                <span className={styles.who}>
                  <b>{surnameFirst(member.person.name)}</b>
                  <span>{onWhat(member)}</span>
                </span>
                <Halves view={view} person={member.person.id} iso={iso} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const OnePerson = () => {
  const { address } = useBlock()
  const view = useBlockView()
  const chosen = useAddress((search) => search.person)
  const member = view.memberOf.get(chosen ?? '') ?? view.members[0]
  if (!member) return null
  const { today } = view.judged.schedule
  return (
    <>
      <Select
        label="Person"
        value={member.person.id}
        options={view.members.map(({ person }) => ({ value: person.id, label: surnameFirst(person.name) }))}
        onChange={(person) => address.go({ person })}
      />
      <p className={styles.on}>{onWhat(member)}</p>
      <ul>
        {view.slots
          .filter(({ half }) => half === 'am')
          .map(({ day, holiday }) => (
            <li key={day} className={day === today ? `${styles.row} ${styles.today}` : styles.row}>
              <span className={styles.who}>
                <b>{spokenDay(day)}</b>
                <span>{[day === today ? 'today' : '', holiday?.name ?? ''].filter(Boolean).join(', ')}</span>
              </span>
              <Halves view={view} person={member.person.id} iso={isoOf(day)} />
            </li>
          ))}
      </ul>
    </>
  )
}
