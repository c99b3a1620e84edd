import { CountAgainst, leftWords } from '../../../components/count-against.tsx'
import { SeverityMark } from '../../../components/severity-mark.tsx'
import { daysWords, type Span } from '../spans.ts'
import { awayMark } from '../balance/balance-view.ts'
import { type Check, type Strip, impactLines, stripOf, stripWords } from './impact-view.ts'
import type { ImpactState } from './use-impact.ts'
import styles from './impact.module.css'

/** What would come of it, beside the form, before anything is written. */
export const Impact = ({
  impact: { check, isOld, problem },
  heading = 'Before you save',
  span,
}: {
  readonly impact: ImpactState
  readonly heading?: string
  readonly span: Span | null
}) => (
  <section aria-label="What would come of it" aria-busy={isOld} className={styles.impact}>
    <h3>{heading}</h3>
    {check && span ? (
      <div className={isOld ? styles.old : undefined}>
        <Known check={check} span={span} />
      </div>
    ) : problem ? (
      <p className={styles.quiet}>{problem.message}</p>
    ) : (
      <p className={styles.quiet}>Say who is away, when and of what kind, and what it touches is shown here.</p>
    )}
  </section>
)

const Known = ({ check, span }: { readonly check: Check; readonly span: Span }) => {
  const strip = stripOf(check.impact, span)
  const lines = impactLines(check)
  const isFine =
    lines.every(({ severity }) => severity === 'info' || severity === null) &&
    (check.impact.balance?.awayStatus ?? 'ok') === 'ok'
  return (
    <>
      <p className={styles.days}>
        <b>{daysWords(check.days)}</b> {isFine && 'Nothing stands in the way.'}
      </p>
      {strip && <Picture strip={strip} span={span} />}
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map(({ key, severity, text }) => (
            <li key={key}>
              {severity ? <SeverityMark severity={severity} named /> : <i aria-hidden="true" />}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {check.impact.balance && <BalanceAfter balance={check.impact.balance} />}
    </>
  )
}

const BalanceAfter = ({ balance }: { readonly balance: NonNullable<Check['impact']['balance']> }) => {
  const mark = awayMark(balance)
  if (balance.awayDays === null || mark === null) return null
  return (
    <p className={styles.balance}>
      <span>Away from the program, after</span>
      <CountAgainst count={balance.awayDays} target={balance.limit} isMost />
      <span aria-hidden="true" className={mark.severity ? styles[mark.severity] : styles.quiet}>
        {mark.severity && <SeverityMark severity={mark.severity} />}
        {leftWords(balance.awayDays, balance.limit)}
      </span>
    </p>
  )
}

const Picture = ({ strip, span }: { readonly strip: Strip; readonly span: Span }) => {
  const at = ({ left, width }: { readonly left: number; readonly width: number }) => ({
    left: `${left}%`,
    width: `${width}%`,
  })
  return (
    <div
      role="img"
      aria-label={stripWords(strip, span)}
      className={styles.strip}
      style={{ '--days': strip.days } as React.CSSProperties}
    >
      {' '}
      {/* prettier-ignore */}
      {strip.service.map((piece) => (
        <span key={piece.key} className={styles.service} style={at(piece)}>
          {piece.width > 22 ? piece.label : ''}
        </span>
      ))}
      {strip.recovery.map((piece) => (
        <span key={piece.key} className={styles.recovery} style={at(piece)} />
      ))}
      {strip.calls.map((piece) => (
        <span key={piece.key} className={styles.call} style={at(piece)}>
          call
        </span>
      ))}
      <span className={styles.away} style={at(strip.away)}>
        {strip.away.width > 14 && <b>away</b>}
      </span>
      {strip.ticks.map(({ key, left, label }) => (
        <span key={key} className={styles.tick} style={{ left: `${left}%` }}>
          {label}
        </span>
      ))}
    </div>
  )
}
