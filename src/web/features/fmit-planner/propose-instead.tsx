import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { announce } from '../../components/announce.tsx'
import { Button } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { showToast } from '../../components/toast.tsx'
import type { Edit } from './edit.ts'
import { proposeEdit } from './planner-api.ts'
import { usePlanner } from './planner-context.ts'

export interface Proposable {
  readonly id: string
  readonly label: string
  readonly edit: Edit
}

/** Makes a proposal of what could be done with a range, for somebody to look at before it is in the plan. */
export const ProposeInstead = ({
  choices,
  about,
}: {
  readonly choices: readonly Proposable[]
  /** Whose weeks, and which: "Abdi, wk 39–43". */
  readonly about: string
}) => {
  const { store, address } = usePlanner()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const propose = async ({ label, edit }: Proposable) => {
    setBusy(true)
    const answer = await proposeEdit(edit, store.state.plan, `${label}: ${about}`)
    setBusy(false)
    // Where one was is written first: written on leaving, it would lead back.
    address.settle()
    if (answer.ok) return navigate({ to: '/proposals/$id', params: { id: answer.value.proposal.id } })
    announce(answer.refusal.message, 'assertive')
    showToast({ title: answer.refusal.message })
  }
  const [first, ...others] = choices
  if (!first) return null
  if (others.length === 0)
    return (
      <Button kind="quiet" disabled={busy} onClick={() => void propose(first)}>
        Propose instead
      </Button>
    )
  return (
    <Menu
      label="Propose instead"
      entries={choices.map((choice) => ({
        id: choice.id,
        label: choice.label,
        onSelect: () => void propose(choice),
      }))}
      trigger={(props) => (
        <Button {...props} kind="quiet" disabled={busy}>
          Propose instead
        </Button>
      )}
    />
  )
}
