import type { ReactNode } from 'react'
import type { KnownActivities } from '../../activities.ts'
import { RefusalLine } from '../refusal-line.tsx'
import type { WeeksEdit } from './use-weeks-edit.ts'
import { WeekClash } from './week-clash.tsx'
import { WeekEditor } from './week-editor.tsx'
import { WeekTotals } from './week-totals.tsx'
import styles from './weeks-desk.module.css'

/** Weeks under edit: the grid, and beside it what they add up to. */
export const WeeksDesk = ({
  edit: { history, cells, refusal, clash },
  label,
  note,
  activities,
  below,
  against,
  onSave,
}: {
  readonly edit: WeeksEdit
  /** Of the grid. */
  readonly label: string
  /** What has to be known of these weeks before they are edited. */
  readonly note?: ReactNode
  readonly activities: KnownActivities
  /** Under the grid: what the weeks come to. */
  readonly below?: ReactNode
  /** Before the totals: what they are held against. */
  readonly against?: ReactNode
  /** Writes mine over what somebody else wrote, of that version. */
  readonly onSave: (version: number) => void
}) => (
  <div className={styles.desk}>
    <div className={styles.main}>
      <RefusalLine message={refusal} />
      {clash && (
        <WeekClash
          message={clash.message}
          theirs={clash.theirs}
          mine={history.draft}
          activities={activities}
          onTheirs={clash.takeTheirs}
          onMine={() => {
            clash.keepMine()
            onSave(clash.version)
          }}
        />
      )}
      {note && <p className={styles.note}>{note}</p>}
      <WeekEditor label={label} history={history} activities={activities} />
      {below}
    </div>
    <aside aria-label="Totals" className={styles.aside}>
      {against}
      <WeekTotals cells={cells} activities={activities} />
    </aside>
  </div>
)
