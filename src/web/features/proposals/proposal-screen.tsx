import { useRef } from 'react'
import { EndedProposal } from './ended-proposal.tsx'
import { Notice } from './notices.tsx'
import { OpenProposal } from './open-proposal.tsx'
import { type Preview, isOpen } from './preview.ts'
import type { Screen } from './screen.ts'
import type { LeftOut } from './ticks.ts'
import { useDecisions } from './use-decisions.ts'
import { useSince } from './use-since.ts'

/** A proposal that was read, from the first look to what becomes of it, whoever brings that about. */
export const ProposalScreen = ({
  part,
  free,
  taken,
  held,
  left,
  onLeft,
  ...screen
}: Screen & {
  /** What the ticked rows come to. */
  readonly part: Preview
  readonly free: readonly string[]
  readonly taken: readonly string[]
  readonly held: ReadonlySet<string>
  readonly left: LeftOut
  readonly onLeft: (next: (left: LeftOut) => LeftOut) => void
}) => {
  const { all } = screen
  const ownVersion = useRef(0)
  const since = useSince(all, ownVersion)
  const decisions = useDecisions(all, ownVersion)
  const { problem, closeProblem } = decisions
  const said = (
    <>
      {problem !== null && (
        <Notice severity="critical" onClose={closeProblem}>
          <p>{problem}</p>
        </Notice>
      )}
      {since.words !== null && (
        <Notice severity="info" onClose={since.close}>
          <p>{since.words}</p>
        </Notice>
      )}
    </>
  )
  return isOpen(all.proposal) ? (
    <OpenProposal
      {...screen}
      {...{ part, free, taken, held, left, onLeft, decisions, said }}
      tellsSince={since.words !== null}
    />
  ) : (
    <EndedProposal {...screen} decisions={decisions} said={said} />
  )
}
