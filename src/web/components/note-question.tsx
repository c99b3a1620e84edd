import { useState } from 'react'
import { Button } from './button.tsx'
import { type Asked, Question } from './question.tsx'
import { TextArea } from './text-field.tsx'

const MOST_LETTERS = 500

/** A note to a cell: why it is so. Enter saves it; an empty one is none. */
export const NoteQuestion = ({
  about,
  hint,
  note,
  onSave,
  ...asked
}: Asked & {
  /** "Abdi, Tue 23 Feb PM": what the note is to. */
  readonly about: string
  readonly hint: string
  /** As it stands; null where there is none. */
  readonly note: string | null
  readonly onSave: (note: string | null) => void
}) => {
  const [text, setText] = useState(note ?? '')
  const save = (written: string) => {
    asked.onClose()
    onSave(written.trim() === '' ? null : written.trim())
  }
  return (
    <Question
      {...asked}
      label="Note"
      wide
      onSubmit={() => save(text)}
      buttons={
        <>
          <Button type="submit" kind="primary">
            Save the note
          </Button>
          {note !== null && <Button onClick={() => save('')}>Take it out</Button>}
          <Button kind="quiet" onClick={asked.onClose}>
            Leave it
          </Button>
        </>
      }
    >
      <TextArea
        label={`Note to ${about}`}
        hint={hint}
        rows={3}
        maxLength={MOST_LETTERS}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          save(text)
        }}
      />
    </Question>
  )
}
