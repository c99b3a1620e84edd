import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { ActivityCode } from '../../../components/activity-code.tsx'
import { announce } from '../../../components/announce.tsx'
import type { CellAt } from '../../../components/grid/grid-events.ts'
import { Kbd } from '../../../components/kbd.tsx'
import { placeBeside } from '../../../components/placement.ts'
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
  const [chosen, setChosen] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    list.current?.showPopover()
  }, [])
  useEffect(() => {
    const place = () => {
      const box = input.current?.parentElement?.getBoundingClientRect()
      if (box && list.current) placeBeside(list.current, box, BELOW)
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
  if (person === null || !slot) return null
  const at = { row, column }
  const found = activitiesMeant(view, text, MOST)
  // With nothing typed nothing is chosen: Enter twice must not put anything anywhere.
  const index = text === '' ? chosen - 1 : Math.min(chosen, found.length - 1)
  const choice = found[index]
  const beside = (step: 1 | -1): CellAt => ({ row, column: view.slots[slot.at + step]?.key ?? column })

  const commit = (code: string | undefined, then: CellAt) => {
    if (code !== undefined) actions.commit(at, code, then)
    else if (text === '') actions.leave()
    else announce(`No activity here is called ${text}.`, 'assertive')
  }
  const pressed = (event: KeyboardEvent) => {
    event.stopPropagation()
    const does: Readonly<Record<string, () => void>> = {
      Enter: () => commit(choice?.code, at),
      Tab: () => commit(choice?.code, beside(event.shiftKey ? -1 : 1)),
      Escape: actions.leave,
      ArrowDown: () => setChosen(Math.min(chosen + 1, found.length - (text === '' ? 0 : 1))),
      ArrowUp: () => setChosen(Math.max(0, chosen - 1)),
    }
    const act = does[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <>
      <input
        ref={input}
        role="combobox"
        className={styles.field}
        aria-label={`Code for ${view.memberOf.get(person)?.called ?? ''}, ${spokenSlot(slot)}`}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        {...(choice ? { 'aria-activedescendant': `${id}-${index}` } : {})}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={pressed}
        onBlur={() => {
          if (desk.state.typing?.at.row === row && desk.state.typing.at.column === column) desk.set({ typing: null })
        }}
        onPointerDown={keep}
        onClick={keep}
      />
      <div ref={list} popover="manual" className={styles.list} onPointerDown={keep} onClick={keep}>
        <div id={id} role="listbox" aria-label="Activities">
          {found.map((activity, nth) => {
            const consequence = consequenceOf(view, person, slot, activity)
            return (
              <div
                key={activity.code}
                id={`${id}-${nth}`}
                role="option"
                aria-selected={nth === index}
                className={styles.option}
                // The field keeps the focus until the choice is made.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => commit(activity.code, at)}
              >
                <ActivityCode code={activity.code} activity={activity} named />
                <span className={styles.name}>{activity.name}</span>
                {consequence !== '' && (
                  <span className={consequence.startsWith('no ') ? styles.bad : styles.so}>{consequence}</span>
                )}
                {nth === index && <Kbd>↵</Kbd>}
              </div>
            )
          })}
        </div>
        {found.length === 0 && <p className={styles.none}>No activity here is called {text}.</p>}
        <p className={styles.foot}>{outlookOf(view, person, slot, choice?.code ?? null)}</p>
      </div>
    </>
  )
}
