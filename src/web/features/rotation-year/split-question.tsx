import { useState } from 'react'
import { addDays, isoOf, parseDay } from '#domain/calendar/day.ts'
import { spokenDay } from '#domain/calendar/spoken-day.ts'
import { codeOf, titleOf } from '#domain/rotations/rotation.ts'
import { Button } from '../../components/button.tsx'
import { Question } from '../../components/question.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { AskedOfCell } from '../../plan/beside-cell.ts'
import { useYear, useYearView } from './year-context.ts'
import { placeOf } from './year-keys.ts'
import { plannedAt } from './year-view.ts'

/** Two rotations in a block: which, and on which day it changes. */
export const SplitQuestion = ({ at, ...asked }: AskedOfCell) => {
  const { actions } = useYear()
  const view = useYearView()
  const place = placeOf(at)
  const planned = place && plannedAt(view, place)
  const block = place ? view.blockAt.get(place.block) : undefined
  const [first, setFirst] = useState(planned?.rotation ?? '')
  const [second, setSecond] = useState(planned?.second ?? '')
  const [day, setDay] = useState(isoOf(planned?.splitDay ?? block?.splitDay ?? addDays(block?.start ?? view.judged.schedule.today, 1))) // prettier-ignore
  if (!place || !planned || !block) return null
  const { facts } = view.judged.schedule
  const options = [...facts.rotation.values()]
    .filter(({ archived, halves, name }) => name === first || name === second || (!archived && halves === null))
    .sort((a, b) => codeOf(a).localeCompare(codeOf(b), 'en', { numeric: true }))
    .map((one) => ({ value: one.name, label: `${codeOf(one)} · ${titleOf(one)}` }))
  const parsed = parseDay(day)
  const isWithin = parsed !== null && parsed > block.start && parsed <= block.end
  const save = () => {
    if (second !== '' && !isWithin) return
    asked.onClose()
    const splitDay = second === '' || parsed === block.splitDay ? null : parsed
    actions.make({ changes: [{ ...place, rotation: first, second: second === '' ? null : second, splitDay }] }, '')
  }
  return (
    <Question
      {...asked}
      label="Split the block"
      wide
      onSubmit={save}
      buttons={
        <>
          <Button type="submit" kind="primary">
            {second === '' ? 'Keep it whole' : 'Split it'}
          </Button>
          <Button kind="quiet" onClick={asked.onClose}>
            Leave it
          </Button>
        </>
      }
    >
      <p>
        <b>
          {view.called(place.resident)}, Block {block.number}
        </b>
      </p>
      <Select label="First" value={first} options={options} onChange={setFirst} />
      <Select
        label="Then"
        value={second}
        options={[{ value: '', label: 'Nothing else: the whole block' }, ...options]}
        onChange={setSecond}
      />
      {second !== '' && (
        <TextField
          label="From"
          type="date"
          value={day}
          min={isoOf(addDays(block.start, 1))}
          max={isoOf(block.end)}
          onChange={setDay}
          error={
            isWithin ? undefined : `Choose a day from ${spokenDay(addDays(block.start, 1))} to ${spokenDay(block.end)}.`
          }
        />
      )}
    </Question>
  )
}
