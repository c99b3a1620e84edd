import { type ReactNode, useRef, useState } from 'react'
import { ReasonQuestion } from '../../components/reason-question.tsx'
import { useSession, useToday } from '../../session.ts'
import { RollbackBar } from './action-bar.tsx'
import { ProposalFrame } from './proposal-frame.tsx'
import type { Screen } from './screen.ts'
import type { Decisions } from './use-decisions.ts'
import { usePageKeys } from './use-page-keys.ts'
import { WhatBecame } from './what-became.tsx'
import { madeWords, rollbackWords } from './words.ts'

const NO_CHOICES = { made: {}, choose: () => undefined }

/** One that ended: what was taken, what became of it, and for a day the way back. */
export const EndedProposal = ({
  all,
  view,
  onView,
  decisions,
  said,
}: Screen & {
  readonly decisions: Decisions
  /** What was said against a decision, and what somebody else did. */
  readonly said: ReactNode
}) => {
  const today = useToday()
  const me = useSession()?.id
  const button = useRef<HTMLButtonElement>(null)
  const [asks, setAsks] = useState(false)
  const { busy, rollBack, undo } = decisions
  const { proposal } = all
  const until = rollbackWords(proposal, today)
  usePageKeys({ accept: null, undo: until !== null && proposal.appliedBy?.id === me ? undo : null })
  return (
    <ProposalFrame
      preview={all}
      part={all}
      view={view}
      onView={onView}
      made={madeWords(proposal, today)}
      ticking={null}
      taken={all.rows.filter(({ taken }) => taken).length}
      choices={NO_CHOICES}
      notices={said}
      aside={<WhatBecame preview={all} />}
      bar={
        until !== null && <RollbackBar until={until} busy={busy} primary={button} onRollback={() => setAsks(true)} />
      }
    >
      {asks && (
        <ReasonQuestion
          anchor={button}
          lead="All that was accepted of it is taken back."
          letters={1}
          kept="It stays with the proposal, for everybody who plans."
          action="Roll back"
          onReason={(reason) => {
            setAsks(false)
            void rollBack(reason)
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </ProposalFrame>
  )
}
