import { useMemo, useState } from 'react'
import { type WeekDraft, sameDraft } from './week-draft.ts'

/** Weeks under edit, with every step taken and the way back. */
export interface DraftHistory {
  readonly draft: WeekDraft
  /** Another step; one that changes nothing is none. */
  readonly change: (next: WeekDraft) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

interface Steps {
  readonly steps: readonly WeekDraft[]
  readonly at: number
}

export const useDraftHistory = (start: () => WeekDraft): DraftHistory => {
  const [{ steps, at }, set] = useState<Steps>(() => ({ steps: [start()], at: 0 }))
  return useMemo(
    () => ({
      draft: steps[at] ?? new Map(),
      change: (next) =>
        set((now) => {
          const present = now.steps[now.at]
          if (present && sameDraft(present, next)) return now
          return { steps: [...now.steps.slice(0, now.at + 1), next], at: now.at + 1 }
        }),
      undo: () => set((now) => ({ ...now, at: Math.max(0, now.at - 1) })),
      redo: () => set((now) => ({ ...now, at: Math.min(now.steps.length - 1, now.at + 1) })),
      canUndo: at > 0,
      canRedo: at < steps.length - 1,
    }),
    [steps, at],
  )
}
