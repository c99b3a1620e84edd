import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Keep } from '#domain/proposals/proposal-rows.ts'
import { type Answer, type OutputOf, type Problem, call } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import type { ShownFinding } from '../../components/finding-lines.tsx'
import { hideToast, showToast } from '../../components/toast.tsx'
import { counted } from '../../words.ts'
import type { Conflict, Head, Preview } from './preview.ts'
import { proposalQuery } from './use-proposal.ts'

/** Why the server asks for a reason, and what it is asked for. */
export interface Asked {
  readonly rows: readonly string[]
  readonly lead: string | null
  readonly following: readonly ShownFinding[]
}

type Accepted = OutputOf<'POST /api/v1/proposals/:id/accept'>

/** "2 findings are mended, 1 is new." Nothing when it is neither. */
const broughtWords = ({ mended, conflicts }: Accepted): string => {
  const told = [
    mended.length === 0 ? null : `${counted(mended.length, 'finding')} ${mended.length === 1 ? 'is' : 'are'} mended`,
    conflicts.length === 0 ? null : `${conflicts.length} ${conflicts.length === 1 ? 'is' : 'are'} new`,
  ].filter((part) => part !== null)
  return told.length === 0 ? '' : `${told.join(', ')}.`
}

const UNDONE = 'Undone.'

/** Everything that can be decided about a proposal. What the server says against it comes out as `problem`. */
export const useDecisions = ({ proposal, rows }: Preview, ownVersion: RefObject<number>) => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { id, version, title } = proposal

  /** What is known of the proposal now, shown at once; `taken` where rows of it were. */
  const show = (next: Head, taken?: ReadonlySet<string>): void => {
    ownVersion.current = next.version
    queries.setQueryData(proposalQuery(id).queryKey, (before: Preview | undefined) =>
      before && taken
        ? { ...before, proposal: next, rows: before.rows.map((row) => ({ ...row, taken: taken.has(row.id), overlap: null })) } // prettier-ignore
        : before && { ...before, proposal: next },
    )
  }

  /** Reads what a decision changed, here first. */
  const readAgain = async (): Promise<void> => {
    await queries.invalidateQueries(proposalQuery(id))
    void queries.invalidateQueries({ predicate: ({ queryKey }) => !/session/.test(String(queryKey[0])) })
  }

  const refuse = async ({ message }: Problem): Promise<void> => {
    setProblem(message)
    announce(message, 'assertive')
    await readAgain()
  }

  /** Asks, with nothing else going on until what came of it is dealt with. */
  const decide = async <Value>(
    ask: () => Promise<Answer<Value>>,
    then: (value: Value) => Promise<void> | void,
    refused: (problem: Problem) => Promise<void> = refuse,
  ): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setProblem(null)
    try {
      const answer = await ask()
      await (answer.ok ? then(answer.value) : refused(answer.refusal))
      return answer.ok
    } finally {
      setBusy(false)
    }
  }

  const rollBack = async (reason: string): Promise<void> => {
    hideToast()
    setAsked(null)
    await decide(
      () => call('POST /api/v1/proposals/:id/rollback', { id, reason }),
      (back) => {
        show(back.proposal)
        showToast({ title: back.message })
        void readAgain()
      },
    )
  }

  const accept = async (taken: readonly string[], reason?: string): Promise<void> => {
    if (taken.length === 0) return
    await decide(
      () =>
        call('POST /api/v1/proposals/:id/accept', {
          id,
          expectedVersion: version,
          ...(taken.length === rows.length ? {} : { rows: [...taken] }),
          ...(reason === undefined ? {} : { reason }),
        }),
      (accepted) => {
        setAsked(null)
        show(accepted.proposal, new Set(taken))
        showToast({
          title: accepted.message,
          detail: broughtWords(accepted),
          action: { label: 'Undo', keys: 'Ctrl Z', run: () => void undo.current() },
        })
        // The button goes with what it was about; the page it was on stays the place to go on from.
        document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
        void readAgain()
      },
      async (problem) => {
        const { reason: why, message, data } = problem
        if (why !== 'locked' && why !== 'conflicts') {
          setAsked(null)
          return refuse(problem)
        }
        const following = why === 'conflicts' ? (data['conflicts'] as readonly Conflict[]) : []
        setAsked({ rows: taken, lead: why === 'locked' ? message : null, following })
      },
    )
  }

  const discard = () =>
    decide(
      () => call('POST /api/v1/proposals/:id/reject', { id, expectedVersion: version }),
      async (discarded) => {
        show(discarded.proposal, new Set())
        showToast({ title: `“${title}” is discarded.`, detail: 'It stays in the list of those that ended.' })
        void readAgain()
        await navigate({ to: '/proposals' })
      },
    )

  const rebase = (keep: Readonly<Record<string, Keep>>): Promise<boolean> =>
    decide(
      () => call('POST /api/v1/proposals/:id/rebase', { id, expectedVersion: version, keep: { ...keep } }),
      async (rebased) => {
        ownVersion.current = rebased.proposal.version
        await readAgain()
        announce('The proposal is made from the plan as it is now.')
      },
    )

  // What the toast offers is done by the page as it is then, whatever was going on when it was offered.
  const undo = useRef(() => rollBack(UNDONE))
  useEffect(() => {
    undo.current = () => rollBack(UNDONE)
  })

  return {
    busy,
    problem,
    asked,
    closeProblem: () => setProblem(null),
    closeQuestion: () => setAsked(null),
    accept,
    discard,
    rebase,
    rollBack,
    undo: () => void undo.current(),
  }
}
export type Decisions = ReturnType<typeof useDecisions>
