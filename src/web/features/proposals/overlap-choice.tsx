import type { Keep } from '#domain/proposals/proposal-rows.ts'
import { Button } from '../../components/button.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import type { Row } from './preview.ts'
import styles from './overlap-choice.module.css'

const CHOICES: readonly { readonly keep: Keep; readonly label: string }[] = [
  { keep: 'now', label: 'Keep what is there' },
  { keep: 'proposed', label: 'Put the proposal over it' },
]

/** Somebody changed the same since: as it was, as it is now and as it is proposed, side by side, and which of it stays. */
export const OverlapChoice = ({
  overlap: { what, base, now, proposed },
  made,
  onChoose,
  tabIndex,
}: {
  readonly overlap: NonNullable<Row['overlap']>
  readonly made: Keep | undefined
  readonly onChoose: (keep: Keep) => void
  readonly tabIndex: number
}) => (
  <div role="gridcell" className={styles.overlap}>
    <SeverityMark severity="warning" />
    <dl className={styles.sides}>
      {[
        ['It was', base],
        ['Now', now],
        ['Proposed', proposed],
      ].map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={value}>{value}</dd>
        </div>
      ))}
    </dl>
    <div role="group" aria-label={`${what} was changed since`} className={styles.choice}>
      {CHOICES.map(({ keep, label }) => (
        <Button
          key={keep}
          tabIndex={tabIndex}
          aria-pressed={made === keep}
          className={styles.button ?? ''}
          onClick={() => onChoose(keep)}
        >
          {label}
        </Button>
      ))}
    </div>
  </div>
)
