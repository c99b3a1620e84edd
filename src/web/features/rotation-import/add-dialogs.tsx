import { type SubmitEvent, useState } from 'react'
import { ACTIVITY_FAMILIES, type ActivityFamily, activityCode } from '#domain/rotations/activity.ts'
import { ROTATION_SETTINGS, type RotationSetting } from '#domain/rotations/rotation.ts'
import type { Problem } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './add-dialogs.module.css'

const sentence = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const NOTE = 'It is added when the proposal is accepted, and not before.'

interface Adding<New> {
  readonly text: string
  readonly problem: Problem | null
  readonly onAdd: (added: New) => Promise<void>
  readonly onClose: () => void
}

const Foot = ({ form, onClose }: { readonly form: string; readonly onClose: () => void }) => (
  <>
    <Button onClick={onClose}>Cancel</Button>
    <Button kind="primary" type="submit" form={form}>
      Add it
    </Button>
  </>
)

/** A code that is an activity the program does not have yet. */
export const AddActivityDialog = ({
  text,
  problem,
  onAdd,
  onClose,
}: Adding<{ readonly code: string; readonly name: string; readonly family: ActivityFamily }>) => {
  const proposed = text.replaceAll(' ', '')
  const [code, setCode] = useState(activityCode.safeParse(proposed).success ? proposed : '')
  const [name, setName] = useState('')
  const [family, setFamily] = useState<ActivityFamily>('education')
  const [tried, setTried] = useState(false)
  const wrongCode = activityCode.safeParse(code).error?.issues[0]?.message
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrongCode === undefined && name.trim() !== '') void onAdd({ code, name: name.trim(), family })
  }
  return (
    <Dialog
      title={`“${text}” is a new activity`}
      changed={name !== ''}
      onClose={onClose}
      footer={<Foot form="add-activity" onClose={onClose} />}
    >
      <form id="add-activity" noValidate className={styles.form} onSubmit={add}>
        <TextField label="Code" value={code} onChange={setCode} error={tried ? wrongCode : undefined} />
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          error={tried && name.trim() === '' ? 'Write a name.' : undefined}
        />
        <Select
          label="Family"
          value={family}
          options={ACTIVITY_FAMILIES.map((one) => ({ value: one, label: sentence(one) }))}
          onChange={setFamily}
          hint="What it is counted for can be said later, among the activities."
        />
        {problem && <p role="alert">{problem.message}</p>}
        <p className={styles.note}>{NOTE}</p>
      </form>
    </Dialog>
  )
}

/** A text that is a rotation the program does not have yet. */
export const AddRotationDialog = ({
  text,
  problem,
  onAdd,
  onClose,
}: Adding<{ readonly name: string; readonly code: string | null; readonly setting: RotationSetting }>) => {
  const [name, setName] = useState(text)
  const [code, setCode] = useState('')
  const [setting, setSetting] = useState<RotationSetting>('other')
  const [tried, setTried] = useState(false)
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '') void onAdd({ name: name.trim(), code: code.trim() === '' ? null : code.trim(), setting })
  }
  return (
    <Dialog
      title={`“${text}” is a new rotation`}
      changed={code !== ''}
      onClose={onClose}
      footer={<Foot form="add-rotation" onClose={onClose} />}
    >
      <form id="add-rotation" noValidate className={styles.form} onSubmit={add}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          error={tried && name.trim() === '' ? 'Write a name.' : undefined}
        />
        <TextField
          label="Code"
          value={code}
          onChange={setCode}
          maxLength={12}
          hint="For narrow cells; may stay open."
        />
        <Select
          label="Setting"
          value={setting}
          options={ROTATION_SETTINGS.map((one) => ({ value: one, label: sentence(one) }))}
          onChange={setSetting}
        />
        {problem && <p role="alert">{problem.message}</p>}
        <p className={styles.note}>{NOTE}</p>
      </form>
    </Dialog>
  )
}
