import type { ReactNode } from 'react'
import type { KnownActivities } from '../../activities.ts'
import type { OutputOf } from '../../client.ts'
import { ActivityCode } from '../../components/activity-code.tsx'
import { IconButton } from '../../components/button.tsx'
import { whenWords, whoWords } from './overlay-draft.ts'
import styles from './vocabulary.module.css'

type Overlay = OutputOf<'GET /api/v1/overlays'>['items'][number]

export const COLUMNS = 6

/** What stands at that place of the order and is set up elsewhere. */
export const ElsewhereRow = ({ children }: { readonly children: string }) => (
  <tr className={styles.family}>
    <th colSpan={COLUMNS}>{children}</th>
  </tr>
)

const PATTERN_WORDS = { before: 'stands before it', behind: 'only where it leaves the half-day open' } as const

const patternCell = (stands: keyof typeof PATTERN_WORDS) => (
  <td className={styles.quiet} data-label="Pattern:">
    {PATTERN_WORDS[stands]}
  </td>
)

/** Days on which the program is off: holidays, the weekend. */
export const DaysOffRow = ({
  code,
  activities,
  name,
  when,
  pattern,
}: {
  readonly code: string
  readonly activities: KnownActivities
  readonly name: ReactNode
  readonly when: string
  readonly pattern: keyof typeof PATTERN_WORDS
}) => (
  <tr>
    <td />
    <td>
      <ActivityCode code={code} activity={activities.get(code)} />
    </td>
    <th scope="row" className={styles.name}>
      {name}
    </th>
    <td>{when}</td>
    <td className={styles.wrap}>Everybody, except on rotations that work weekends</td>
    {patternCell(pattern)}
  </tr>
)

/** Something the program does, and the two ways to move it among those that it may change places with. */
export const OverlayRow = ({
  overlay: { id, name, activity, over, ...overlay },
  activities,
  place,
  isFirst,
  isLast,
  onOpen,
  onMove,
}: {
  readonly overlay: Overlay
  readonly activities: KnownActivities
  /** From 1. */
  readonly place: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onOpen: (id: string) => void
  readonly onMove: (id: string, by: 1 | -1) => void
}) => (
  <tr>
    <td className={styles.order}>
      <b>{place}</b>
      <IconButton
        kind="quiet"
        icon="up"
        label={`Move up: ${name}`}
        data-moves={id}
        data-by="up"
        disabled={isFirst}
        onClick={() => onMove(id, -1)}
      />
      <IconButton
        kind="quiet"
        icon="down"
        label={`Move down: ${name}`}
        data-moves={id}
        data-by="down"
        disabled={isLast}
        onClick={() => onMove(id, 1)}
      />
    </td>
    <td>
      <ActivityCode code={activity} activity={activities.get(activity)} />
    </td>
    <th scope="row" className={styles.name}>
      <button type="button" onClick={() => onOpen(id)}>
        {name}
      </button>
    </th>
    <td>{whenWords(overlay)}</td>
    <td className={styles.wrap}>{whoWords(overlay)}</td>
    {patternCell(over ? 'before' : 'behind')}
  </tr>
)
