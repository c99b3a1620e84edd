import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { surnameOf } from '#domain/people/person.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { Batch, Row } from './batch.ts'
import { Choices } from './choices.tsx'
import { Consequence } from './consequence.tsx'
import { CorrectionFields } from './correction-fields.tsx'
import { correctionOf, draftErrors, draftOf } from './correction.ts'
import type { Edit } from './edits.ts'
import { PersonSearch } from './person-search.tsx'
import { type Option, editOf, questionOf } from './question.ts'
import { RowFacts } from './row-facts.tsx'
import styles from './panel.module.css'

export interface PanelHandle {
  /** Puts the focus on what is chosen, or on the first choice. */
  readonly focus: () => void
  /** Chooses the choice of that place, from 1. */
  readonly choose: (place: number) => void
  /** Chooses someone else, and goes where they are looked for. */
  readonly search: () => void
}

interface Props {
  readonly batch: Batch
  readonly row: Row
  /** Whether another row waits for somebody. */
  readonly more: boolean
  readonly onMake: (edit: Edit) => void
  readonly onSkip: () => void
  readonly onBack: () => void
}

/** What a row asks, beside the rows: with the ways to settle it, and what each would come to. */
export const Panel = ({ ref, ...props }: Props & { readonly ref?: Ref<PanelHandle> }) => (
  // What was filled in belongs to this row and this question, and goes with them.
  <RowPanel key={`${props.row.id}/${props.row.result.kind}`} handle={ref} {...props} />
)

const RowPanel = ({
  handle,
  batch,
  row,
  more,
  onMake,
  onSkip,
  onBack,
}: Props & { readonly handle: Ref<PanelHandle> | undefined }) => {
  const question = questionOf(batch, row)
  const { about, lead, title, options, name } = question
  const [chosen, setChosen] = useState(question.preset)
  /** What the choice asks for takes the focus. */
  const [pointed, setPointed] = useState(false)
  const [someone, setSomeone] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const [remember, setRemember] = useState(name?.name.settled === true ? name.name.remember : true)
  const [draft, setDraft] = useState(() => draftOf(row))
  /** Whether it was tried: only then what is wrong is said. */
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const option = options.find((one) => one.id === chosen) ?? null

  const choose = (next: string, byPointer: boolean) => {
    setChosen(next)
    setPointed(byPointer)
    setTried(false)
  }
  const radio = (place: number) => form.current?.querySelectorAll<HTMLInputElement>('input[type=radio]')[place]
  useImperativeHandle(handle, () => ({
    focus: () =>
      radio(
        Math.max(
          0,
          options.findIndex((one) => one.id === chosen),
        ),
      )?.focus(),
    choose: (place) => {
      const meant = options[place - 1]
      if (!meant) return
      radio(place - 1)?.focus()
      choose(meant.id, true)
    },
    search: () => options.some((one) => one.kind === 'else') && choose('else', true),
  }))
  const focusMore = () =>
    form.current?.querySelector<HTMLElement>('[data-chosen=true] :is(input:not([type=radio]), select)')?.focus()
  useEffect(() => {
    if (pointed) focusMore()
  }, [chosen, pointed])

  const errors = draftErrors(draft)
  const wrong = option?.kind === 'correct' && Object.keys(errors).length > 0
  const submit = () => {
    setTried(true)
    if (!option) return
    if (wrong || (option.kind === 'else' && !someone)) return focusMore()
    const edit = editOf(row, question, option, { else: someone, remember, correction: correctionOf(row, draft) })
    if (edit) onMake(edit)
    else if (option.kind !== 'correct') onSkip()
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onBack()
  }

  const person = option?.kind === 'person' ? option.person : option?.kind === 'else' ? someone : null
  const present = row.personId !== null && row.personName !== null ? { id: row.personId, name: row.personName } : null
  const shown = about === 'who' ? person : about === 'choose' || row.result.kind === 'touches' ? present : null
  const unchanged = option !== null && option.kind === 'action' && option.action === row.action && row.settled
  const missing = tried
    ? missingWords(option, someone !== null, Object.keys(correctionOf(row, draft)).length > 0)
    : null
  return (
    <form
      ref={form}
      noValidate
      aria-labelledby={id}
      className={styles.panel}
      onKeyDown={keyed}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className={styles.lead}>{lead}</p>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <RowFacts batch={batch} row={row} about={about} />
      <Choices
        label={title}
        name={`${id}-choice`}
        options={options}
        chosen={chosen}
        onChoose={choose}
        more={(of) =>
          of.kind === 'else' ? (
            <PersonSearch ay={batch.academicYear} chosen={someone} onChoose={setSomeone} />
          ) : (
            of.kind === 'correct' && <CorrectionFields draft={draft} errors={tried ? errors : {}} onChange={setDraft} />
          )
        }
      />
      {missing && (
        <p role="alert" className={styles.missing}>
          <SeverityMark severity="critical" />
          {missing}
        </p>
      )}
      {name &&
        (option?.kind === 'person' || option?.kind === 'else' || (about === 'doubt' && option?.kind === 'right')) && (
          <p className={styles.remember}>
            <Checkbox checked={remember} onChange={setRemember}>
              Remember “{row.name}” for this program
            </Checkbox>
          </p>
        )}
      {shown && (
        <Consequence
          row={row}
          person={shown}
          title={about === 'who' ? `If it is ${surnameOf(shown.name)}` : 'What it touches'}
          ay={batch.academicYear}
        />
      )}
      <div className={styles.buttons}>
        {!(unchanged && !more) && (
          <Button type="submit" kind={option ? 'primary' : 'plain'} aria-disabled={!option} keys="↵">
            {unchanged ? 'Go to the next to settle' : (option?.verb ?? 'Choose one of these')}
          </Button>
        )}
        {!unchanged && more && <Button onClick={onSkip}>Skip for now</Button>}
      </div>
    </form>
  )
}

/** What is still to be said for an option to be taken; null when nothing is, or fields say it themselves. */
const missingWords = (option: Option | null, hasSomeone: boolean, corrects: boolean): string | null => {
  if (!option) return 'Choose one of these.'
  if (option.kind === 'else') return hasSomeone ? null : 'Find the person first: write a few letters of the name.'
  return option.kind === 'correct' && !corrects ? 'Change what is wrong, or leave the row out.' : null
}
