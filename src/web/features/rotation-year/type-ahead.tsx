import { useId, useState } from 'react'
import { paintOf } from '../../components/activity-paint.ts'
import type { CellAt } from '../../components/grid/grid-events.ts'
import { Popover, type Anchor } from '../../components/popover.tsx'
import { useTypeAhead } from '../../components/use-type-ahead.ts'
import { withEdit } from '../../plan/rebase.ts'
import { whatFollows } from '../../plan/what-follows.ts'
import { counted } from '../../words.ts'
import type { Typing } from './desk.ts'
import { rotationOptions } from './rotation-options.ts'
import { useYear, useYearPlan, useYearView } from './year-context.ts'
import { typeInto } from './year-edits.ts'
import { blockColumn, placeOf } from './year-keys.ts'
import { decideYear, ownFindings } from './year-plan.ts'
import styles from './type-ahead.module.css'

const BELOW = { side: 'below', align: 'start', gap: 2 } as const

/**
 * Types a rotation: below the cell, with what may be meant and what each would bring. Nothing is done before Enter or a
 * click; the foot says what would be found then.
 */
export const TypeAhead = ({ typing, anchor }: { readonly typing: Typing; readonly anchor: Anchor }) => {
  const { actions, desk, grid } = useYear()
  const view = useYearView()
  const year = useYearPlan(({ plan }) => plan.year)
  const [text, setText] = useState(typing.text)
  const [why, setWhy] = useState<string | null>(null)
  const whyId = useId()
  const place = placeOf(typing.at)
  const [first = place] = typing.places
  const options = first ? rotationOptions(view, first, text) : []
  const typed = text.trim() === '' ? null : typeInto(view, typing.places, text)
  const isExact = typed !== null && 'edit' in typed
  const beside = (step: 1 | -1): CellAt => {
    const index = view.blocks.findIndex(({ number }) => number === place?.block)
    const next = view.blocks[index + step] ?? view.blocks[index]
    return next ? { row: typing.at.row, column: blockColumn(next.number) } : typing.at
  }
  const leave = () => {
    // What is typed next has taken the place of what closes.
    if (desk.state.typing === typing) actions.leave()
  }
  const commit = (what: string, then?: CellAt) => {
    if (what.trim() === '') {
      actions.leave()
      if (then) grid.current?.focus(then)
    } else setWhy(actions.commit(what, then))
  }
  const { marked, field, list, lineAt } = useTypeAhead({
    text,
    onText(next) {
      setText(next)
      setWhy(null)
    },
    lines: options,
    // What is typed in full is meant; else the likeliest. With nothing typed nothing is: Enter twice must change nothing.
    first: text.trim() === '' || isExact ? -1 : 0,
    keys: {
      Enter: (one) => commit(one?.text ?? text),
      Tab: (one, { shiftKey }) => commit(one?.text ?? text, beside(shiftKey ? -1 : 1)),
    },
  })
  if (!place) return null
  const wanted = marked?.text ?? text
  const meant = wanted.trim() === '' ? null : typeInto(view, typing.places, wanted)
  const made = meant && 'edit' in meant && meant.edit ? withEdit(decideYear(year), view.judged, meant.edit) : null
  const outlook =
    made && 'judged' in made ? whatFollows(view.judged, made, ownFindings(year)) || 'Nothing would be found.' : null

  const several = typing.places.length > 1
  return (
    <Popover anchor={anchor} label="Rotation" onClose={leave} placement={BELOW} className={styles.box ?? ''}>
      <input
        {...field}
        aria-label={
          several
            ? `Rotation of ${counted(typing.places.length, 'block')}`
            : `Rotation of ${view.called(place.resident)} in Block ${place.block}`
        }
        {...(why === null ? {} : { 'aria-invalid': true, 'aria-describedby': whyId })}
        placeholder="Code or name"
        className={styles.input}
        ref={(input) => input?.setSelectionRange(input.value.length, input.value.length)}
      />
      <ul {...list} aria-label="Rotations" className={styles.list}>
        {options.map((one, at) => {
          const paint = paintOf(one.family === null ? undefined : { family: one.family, colours: null })
          return (
            <li key={one.name} {...lineAt(at)} className={styles.option} onClick={() => commit(one.text)}>
              <span className={`${styles.code} ${one.family === null ? styles.plain : paint.className}`}>
                {one.code}
              </span>
              <span className={styles.title}>{one.title}</span>
              {one.price !== null && <span className={styles.price}>{one.price}</span>}
            </li>
          )
        })}
      </ul>
      {why !== null ? (
        <p id={whyId} role="alert" className={styles.why}>
          {why}
        </p>
      ) : (
        <p className={styles.foot}>
          {options.length === 0 && !isExact
            ? view.judged.schedule.facts.rotation.size === 0
              ? 'The program has no rotations yet. Set them up first.'
              : 'No rotation here is called so.'
            : (outlook ?? 'Type a code or a name. Two rotations: NF/CARD.')}
        </p>
      )}
    </Popover>
  )
}
