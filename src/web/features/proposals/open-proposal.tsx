import { Link } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { LEAVE } from '#domain/decisions/areas.ts'
import type { Keep } from '#domain/proposals/proposal-rows.ts'
import { buttonClass } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import { ReasonQuestion } from '../../components/reason-question.tsx'
import { useToday } from '../../session.ts'
import { ActionBar } from './action-bar.tsx'
import { Consequences } from './consequences.tsx'
import { MovedOn, Notice } from './notices.tsx'
import type { Preview } from './preview.ts'
import { ProposalFrame } from './proposal-frame.tsx'
import type { Screen } from './screen.ts'
import type { Ticking } from './ticking.ts'
import { type LeftOut, withTicks } from './ticks.ts'
import type { Decisions } from './use-decisions.ts'
import { useLastChange } from './use-since.ts'
import { usePageKeys } from './use-page-keys.ts'
import { endWords, madeWords } from './words.ts'

/** One that can still be accepted: rows are ticked, overlaps settled, and it is decided on. */
export const OpenProposal = ({
  all,
  part,
  free,
  taken,
  held,
  left,
  onLeft,
  view,
  onView,
  decisions,
  said,
  tellsSince,
}: Screen & {
  /** What the ticked rows come to. */
  readonly part: Preview
  readonly free: readonly string[]
  readonly taken: readonly string[]
  readonly held: ReadonlySet<string>
  readonly left: LeftOut
  readonly onLeft: (next: (left: LeftOut) => LeftOut) => void
  readonly decisions: Decisions
  /** What was said against a decision, and what somebody else did. */
  readonly said: ReactNode
  readonly tellsSince: boolean
}) => {
  const today = useToday()
  const primary = useRef<HTMLButtonElement>(null)
  const [made, setMade] = useState<Readonly<Record<string, Keep>>>({})
  const last = useLastChange()
  const { busy, asked } = decisions
  const { proposal } = all

  const freeIds = useMemo(() => new Set(free), [free])
  const tick = useCallback(
    (ids: readonly string[], take: boolean) => onLeft((before) => withTicks(before, ids, take)),
    [onLeft],
  )
  const ticking: Ticking = { left, free: freeIds, held, tick }
  const open = Object.fromEntries(Object.entries(made).filter(([id]) => !freeIds.has(id)))
  const choose = useCallback((row: string, keep: Keep) => setMade((before) => ({ ...before, [row]: keep })), [])
  const rebase = async () => {
    if (await decisions.rebase(open)) setMade({})
  }

  usePageKeys({ accept: () => void decisions.accept(taken), undo: null })
  useCommands([
    { id: 'accept', label: 'Accept what is taken', keys: 'Ctrl ↵', run: () => void decisions.accept(taken) },
    { id: 'print', label: 'Print the proposal', keys: 'Ctrl P', run: () => print() },
  ])

  return (
    <ProposalFrame
      preview={all}
      part={part}
      view={view}
      onView={onView}
      made={`${madeWords(proposal, today)} · nothing is applied yet`}
      ticking={ticking}
      taken={taken.length}
      choices={{ made: open, choose }}
      notices={
        <>
          {said}
          {proposal.state === 'failed' && !tellsSince && (
            <Notice severity="critical">
              <p>
                {endWords(all, today).at(-1)} {proposal.closed?.reason}
              </p>
            </Notice>
          )}
          <MovedOn
            preview={all}
            chosen={Object.keys(open).length}
            last={last}
            busy={busy}
            onRebase={() => void rebase()}
          />
        </>
      }
      actions={
        proposal.source === 'import' &&
        proposal.area === LEAVE && (
          <Link to="/admin/absences/import/$batch" params={{ batch: proposal.id }} className={buttonClass()}>
            Open the import
          </Link>
        )
      }
      aside={<Consequences all={all} part={part} tick={tick} />}
      bar={
        <ActionBar
          taken={taken.length}
          free={free.length}
          busy={busy}
          needsReason={part.needsReason}
          primary={primary}
          onAccept={() => void decisions.accept(taken)}
          onAcceptAll={() => void decisions.accept(free)}
          onDiscard={() => void decisions.discard()}
        />
      }
    >
      {asked && (
        <ReasonQuestion
          anchor={primary}
          lead={asked.lead}
          following={asked.following}
          kept="It stays with the weeks, for everybody to read."
          action="Accept anyway"
          onReason={(reason) => void decisions.accept(asked.rows, reason)}
          onClose={decisions.closeQuestion}
        />
      )}
    </ProposalFrame>
  )
}
