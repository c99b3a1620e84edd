import { useMemo, useState } from 'react'
import type { PatternCell } from '#domain/rotations/rotation-pattern.ts'
import type { Answer } from '../../client.ts'
import { announce } from '../announce.tsx'
import { type DraftHistory, useDraftHistory } from './use-draft-history.ts'
import { type WeekDraft, cellsOf, draftOf, sameDraft } from './week-draft.ts'

/** Weeks as the server has them: those of a rotation, or what somebody usually does. */
export interface StoredWeeks {
  readonly cells: readonly PatternCell[]
  readonly version: number
}

export interface WeeksEdit {
  readonly history: DraftHistory
  readonly cells: PatternCell[]
  /** What it started from: as it was when the editor opened, or when a clash was settled. */
  readonly start: { readonly draft: WeekDraft; readonly version: number }
  readonly changed: boolean
  readonly busy: boolean
  /** Why it was not written, in words. */
  readonly refusal: string | null
  /** Somebody was quicker: what they wrote, and the two ways on. The version is what mine would be written over. */
  readonly clash: {
    readonly message: string
    readonly theirs: WeekDraft
    readonly version: number
    readonly takeTheirs: () => void
    readonly keepMine: () => void
  } | null
  /** Writes; null when that was refused, which is told here. */
  readonly send: <Value>(write: () => Promise<Answer<Value>>) => Promise<Value | null>
}

/** Weeks under edit: their steps, what they started from, and what to do when somebody was quicker. */
export const useWeeksEdit = (given: StoredWeeks, readNow: () => Promise<Answer<StoredWeeks>>): WeeksEdit => {
  const [start, setStart] = useState(() => ({ draft: draftOf(given.cells), version: given.version }))
  const history = useDraftHistory(() => start.draft)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [clash, setClash] = useState<{ readonly message: string; readonly theirs: WeeksEdit['start'] } | null>(null)
  const { draft } = history

  const refuse = (message: string) => {
    setRefusal(message)
    announce(message, 'assertive')
  }
  const send = async <Value>(write: () => Promise<Answer<Value>>): Promise<Value | null> => {
    setBusy(true)
    setRefusal(null)
    const answer = await write()
    setBusy(false)
    if (answer.ok) return answer.value
    const { reason, message } = answer.refusal
    const now = reason === 'version' ? await readNow() : null
    if (now === null) refuse(message)
    else if (!now.ok) refuse(now.refusal.message)
    else {
      announce(message, 'assertive')
      setClash({ message, theirs: { draft: draftOf(now.value.cells), version: now.value.version } })
    }
    return null
  }
  const startFrom = (theirs: WeeksEdit['start']) => {
    setStart(theirs)
    setClash(null)
  }
  return {
    history,
    cells: useMemo(() => cellsOf(draft), [draft]),
    start,
    changed: !sameDraft(draft, start.draft),
    busy,
    refusal,
    clash: clash && {
      message: clash.message,
      theirs: clash.theirs.draft,
      version: clash.theirs.version,
      takeTheirs: () => {
        startFrom(clash.theirs)
        history.change(clash.theirs.draft)
      },
      keepMine: () => startFrom(clash.theirs),
    },
    send,
  }
}
