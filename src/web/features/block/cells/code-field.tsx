import { type SyntheticEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ActivityCode } from '../../../components/activity-code.tsx'
import { announce } from '../../../components/announce.tsx'
import type { CellAt } from '../../../components/grid/grid-events.ts'
import { Kbd } from '../../../components/kbd.tsx'
import { placeBeside } from '../../../components/placement.ts'
import { useTypeAhead } from '../../../components/use-type-ahead.ts'
import { useBlock, useBlockView } from '../block-context.ts'
import { personOfRow } from '../block-keys.ts'
import { activitiesMeant } from '../codes.ts'
import { consequenceOf, outlookOf } from '../outlook.ts'
import { spokenSlot } from '../spoken.ts'
import styles from './code-field.module.css'

/** Rows of the list at the most. */
const MOST = 6

const BELOW = { side: 'below', align: 'start', gap: 4 } as const

/** What belongs to the field is not for the grid around it. */
const keep = (event: SyntheticEvent): void => event.stopPropagation()

/**
 * Types a code into a half-day: in the cell itself, with what it may mean below, what each would bring to the clinic,
 * and what the footers would become. Nothing is done before Enter.
 */
export const CodeField = ({ at: { row, column } }: { readonly at: CellAt }) => {
  const { desk, actions } = useBlock()
  const view = useBlockView()
  const [text, setText] = useState(desk.state.typing?.text ?? '')
  const input = useRef<HTMLInputElement>(null)
  const below = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    below.current?.showPopover()
  }, [])
  useEffect(() => {
    const place = () => {
      const box = input.current?.parentElement?.getBoundingClientRect()
      if (box && below.current) placeBeside(below.current, box, BELOW)
    }
    place()
    addEventListener('scroll', place, { capture: true, passive: true })
    addEventListener('resize', place)
    return () => {
      removeEventListener('scroll', place, { capture: true })
      removeEventListener('resize', place)
    }
  })

  const person = personOfRow(row)
  const slot = view.slotOf.get(column)
  const at = { row, column }
  const found = activitiesMeant(view, text, MOST)
  const beside = (step: 1 | -1): CellAt => ({ row, column: (slot && view.slots[slot.at + step]?.key) ?? column })
  const commit = (code: string | undefined, then: CellAt) => {
    if (code !== undefined) actions.commit(at, code, then)
    else if (text === '') actions.leave()
    else announce(`No activity here is called ${text}.`, 'assertive')
  }
  const { marked, field, list, lineAt } = useTypeAhead({
    text,
    onText: setText,
    lines: found,
    // With nothing typed nothing is marked: Enter twice must not put anything anywhere.
    first: text === '' ? -1 : 0,
    keys: {
      Enter: (one) => commit(one?.code, at),
      Tab: (one, { shiftKey }) => commit(one?.code, beside(shiftKey ? -1 : 1)),
      Escape: actions.leave,
    },
  })
  if (person === null || !slot) return null

  return (
    <>
      <input
        {...field}
        ref={input}
        className={styles.field}
        aria-label={`Code for ${view.memberOf.get(person)?.called ?? ''}, ${spokenSlot(slot)}`}
        maxLength={20}
        onBlur={() => {
          if (desk.state.typing?.at.row === row && desk.state.typing.at.column === column) desk.set({ typing: null })
        }}
        onPointerDown={keep}
        onClick={keep}
      />
      <div ref={below} popover="manual" className={styles.list} onPointerDown={keep} onClick={keep}>
        <div {...list} aria-label="Activities">
          {found.map((activity, nth) => {
            const consequence = consequenceOf(view, person, slot, activity)
            return (
              <div
                key={activity.code}
                {...lineAt(nth)}
                className={styles.option}
                onClick={() => commit(activity.code, at)}
              >
                <ActivityCode code={activity.code} activity={activity} named />
                <span className={styles.name}>{activity.name}</span>
                {consequence !== '' && (
                  <span className={consequence.startsWith('no ') ? styles.bad : styles.so}>{consequence}</span>
                )}
                {activity === marked && <Kbd>↵</Kbd>}
              </div>
            )
          })}
        </div>
        {found.length === 0 && <p className={styles.none}>No activity here is called {text}.</p>}
        <p className={styles.foot}>{outlookOf(view, person, slot, marked?.code ?? null)}</p>
      </div>
    </>
  )
}
