import { memo } from 'react'
import { AlsoMoves } from './also-moves.tsx'
import { AwayPart } from './away-part.tsx'
import type { Preview } from './preview.ts'
import { RulesPart } from './rules-part.tsx'
import { TargetChart } from './target-chart.tsx'
import type { Ticking } from './ticking.ts'
import styles from './consequences.module.css'

/** What accepting the ticked rows would come to. The rules listed are those of the whole, so none comes or goes by a tick. */
export const Consequences = memo(function Consequences({
  all,
  part,
  tick,
}: {
  readonly all: Preview
  readonly part: Preview
  readonly tick: Ticking['tick']
}) {
  return (
    <>
      <RulesPart all={all} part={part} tick={tick} />
      {part.fairness.people.length > 0 && <TargetChart fairness={part.fairness} />}
      {part.away.length > 0 && <AwayPart away={part.away} />}
      {part.also.length > 0 && <AlsoMoves part={part} />}
      {part.counts.taken === 0 && <p className={styles.none}>Nothing is taken, so nothing would change.</p>}
    </>
  )
})
