import { useQuery } from '@tanstack/react-query'
import { spokenHalfDay } from '#domain/schedule/spoken-half-day.ts'
import { query } from '../../client.ts'
import { ActivityCode } from '../../components/activity-code.tsx'
import { Kbd } from '../../components/kbd.tsx'
import { Popover } from '../../components/popover.tsx'
import { momentFrom } from '../../moments.ts'
import type { AskedOfCell } from '../../plan/beside-cell.ts'
import { useBlock, useBlockPlan, useBlockView } from './block-context.ts'
import { personOfRow } from './block-keys.ts'
import { activityIn, pinAt } from './block-view.ts'
import { isoOf } from '#domain/calendar/day.ts'
import { spokenSlot } from './spoken.ts'
import styles from './questions.module.css'

/** "Nakagawa takes call …" after "Because". */
const afterWord = (sentence: string, word: string): string => sentence.replace(new RegExp(`^${word} `), '')

/** Who set the cause of a half-day, and when: what only the history knows. */
const SetBy = ({ person, slot }: { readonly person: string; readonly slot: string }) => {
  const { block, judged } = useBlockView()
  const revision = useBlockPlan(({ plan }) => plan.revision)
  const [day = '', half] = slot.split('/')
  const { queryKey, queryFn } = query('GET /api/v1/blocks/:ay/:number/why', {
    ...{ ay: block.year, number: block.number, person },
    ...{ day, half: half === 'am' ? 'am' : 'pm' },
  })
  const { data } = useQuery({ queryKey: [...queryKey, revision], queryFn, staleTime: Infinity })
  const set = data?.setBy
  return (
    <p className={styles.setBy} aria-live="polite">
      {set ? `${set.what} set by ${set.name}, ${momentFrom(set.at, judged.schedule.today)}` : ''}
    </p>
  )
}

/** Why a half-day is what it is: because of what, in place of what, as what it counts, when it would move; and who set that. */
export const WhyPopover = ({ at, ...asked }: AskedOfCell) => {
  const { store } = useBlock()
  const view = useBlockView()
  const person = personOfRow(at.row)
  const slot = view.slotOf.get(at.column)
  if (person === null || !slot) return null
  const place = { person, day: slot.day, half: slot.half }
  const why = spokenHalfDay(view.judged.schedule, place, { mayPin: store.state.plan.mayEdit })
  const [instead] = why.replaces.filter(({ code }) => code !== why.cell?.activity)
  const note = pinAt(view, person, slot.key)?.note
  const title = `${view.memberOf.get(person)?.called ?? person}, ${spokenSlot(slot)}`
  return (
    <Popover {...asked} label={`Why: ${title}`} className={styles.why ?? ''}>
      <div className={styles.head}>
        {why.cell && <ActivityCode code={why.cell.activity} activity={activityIn(view, why.cell.activity)} />}
        <b>{title}</b>
        <Kbd>Alt E</Kbd>
      </div>
      <ul className={styles.lines}>
        <li>
          <b>Because</b> {why.because}.
        </li>
        {instead && (
          <li>
            <b>Replaces</b> {instead.code}, {instead.because}.
          </li>
        )}
        {why.counts !== null && (
          <li>
            <b>Counts</b> {afterWord(why.counts, 'Counts')}
          </li>
        )}
        {why.moves !== null && (
          <li>
            <b>Moves</b> {afterWord(why.moves, 'Moves')}
          </li>
        )}
      </ul>
      {note && <p className={styles.noted}>“{note}”</p>}
      <SetBy person={person} slot={`${isoOf(slot.day)}/${slot.half}`} />
    </Popover>
  )
}
