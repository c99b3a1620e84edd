import { type SubmitEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextArea } from '../../components/text-field.tsx'

/** A place to paste a table into, for a finger or for who wants to see it first. */
export const PasteDialog = ({
  onBring,
  onClose,
}: {
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
          label="Rows with their headers"
          rows={10}
          value={text}
          onChange={setText}
          spellCheck={false}
          hint="Mark the cells in Excel, copy them, and paste here: a row of headers first."
          error={tried && text.trim() === '' ? 'Paste the rows first.' : undefined}
        />
      </form>
    </Dialog>
  )
}
