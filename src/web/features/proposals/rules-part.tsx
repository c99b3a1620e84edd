import { useMemo } from 'react'
import { Icon } from '../../components/icon.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { Preview } from './preview.ts'
import { type Brought, type RuleLine, ruleLines } from './rule-lines.ts'
import type { Ticking } from './ticking.ts'
import { changes, inSentence } from './words.ts'
import styles from './consequences.module.css'

const SHOWN = 3

/** Rules that are broken or mended, with their findings before and after. */
export const RulesPart = ({
  all,
  part,
  tick,
}: {
  readonly all: Preview
  readonly part: Preview
  readonly tick: Ticking['tick']
}) => {
  const lines = useMemo(() => ruleLines(all, part), [all, part])
  const { taken } = part.counts
  return (
    <section className={styles.section} aria-labelledby="rules">
      <h2 id="rules">
        Rules{' '}
        <span>{taken === 0 ? 'with nothing taken' : `with the ${taken === 1 ? 'change' : changes(taken)} taken`}</span>
      </h2>
      {lines.length === 0 ? (
        <p className={styles.also}>No rule is broken or mended.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <Rule key={line.rule} line={line} tick={tick} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Rule = ({ line, tick }: { readonly line: RuleLine; readonly tick: Ticking['tick'] }) => {
  const { statement, severity, before, after, brought } = line
  return (
    <li className={styles.rule}>
      {after === 0 ? (
        <span className={styles.ok}>
          <Icon name="check" />
        </span>
      ) : (
        <SeverityMark severity={severity} named />
      )}
      <div title={statement}>
        {/* A few findings say it better than the rule; many are counted under it. */}
        {(brought.length === 0 || brought.length > SHOWN) && statement}
        {brought.slice(0, SHOWN).map((one) => (
          <BroughtLine key={one.finding.id} brought={one} tick={tick} />
        ))}
        {brought.length > SHOWN && <p className={styles.brought}>and {brought.length - SHOWN} more</p>}
      </div>
      <span className={styles.figures}>
        <span>
          {before} <span aria-hidden="true">→</span>
          <span className="unseen"> before,</span>
        </span>{' '}
        <b>{after}</b>
        <span className="unseen"> after</span>
      </span>
    </li>
  )
}

/** What is newly broken, and the change that could be left out. */
const BroughtLine = ({
  brought: { finding, rows },
  tick,
}: {
  readonly brought: Brought
  readonly tick: Ticking['tick']
}) => (
  <p className={styles.brought}>
    {finding.message}{' '}
    {rows.map(({ id, label }) => (
      <button key={id} type="button" className={styles.out} onClick={() => tick([id], false)}>
        Leave out {inSentence(label)}
      </button>
    ))}
  </p>
)
