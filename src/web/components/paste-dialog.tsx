import { type SubmitEvent, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextArea } from './text-field.tsx'

/** A place to paste a table into, for a finger or for who wants to see it first. */
export const PasteDialog = ({
  label,
  hint,
  onBring,
  onClose,
}: {
  readonly label: string
  readonly hint: string
  readonly onBring: (text: string) => void
  readonly onClose: () => void
}) => {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const bring = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (text.trim() !== '') onBring(text)
  }
  return (
    <Dialog
      title="Paste a table"
      width={620}
      changed={text !== ''}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="paste-table">
            Read it
          </Button>
        </>
      }
    >
      <form id="paste-table" noValidate onSubmit={bring}>
        <TextArea
          label={label}
          rows={10}
          value={text}
          onChange={setText}
          spellCheck={false}
          hint={hint}
          error={tried && text.trim() === '' ? 'Paste the rows first.' : undefined}
        />
      </form>
    </Dialog>
  )
}
