import { surnameOf } from '#domain/people/person.ts'
import { Kbd } from '../../components/kbd.tsx'
import { singleKeysOn } from '../../components/single-keys.ts'
import { useIsNarrow } from '../../components/use-media.ts'
import { listed } from '../../words.ts'
import { touchesDays } from './spans.ts'
import type { TimeAway } from './time-away-context.ts'
import type { View } from './time-away-search.ts'
import styles from './status-figures.module.css'

/** More names than these are counted only. */
const NAMED = 6

/** The year in a line: who is away today, how much waits for a decision, and the keys of the view. */
export const StatusFigures = ({
  context: { all, today, user },
  view,
}: {
  readonly context: TimeAway
  readonly view: View
}) => {
  const narrow = useIsNarrow()
  const away = all.filter((one) => one.status === 'approved' && touchesDays(one, today, today))
  const names = [...new Set(away.map(({ personName }) => surnameOf(personName)))]
  const waiting = all.filter(({ status }) => status === 'requested').length
  return (
    <>
      <span>
        <b>{names.length}</b> away today{names.length > 0 && names.length <= NAMED ? `: ${listed(names)}` : ''}
      </span>
      {user.can.askLeave && (
        <span>
          <b>{waiting}</b> {waiting === 1 ? 'waits' : 'wait'} for a decision
        </span>
      )}
      {!narrow && (
        <>
          <span className={styles.space} />
          {keysOf(view, user.can).map(([key, does]) => (
            <span key={key}>
              <Kbd>{key}</Kbd> {does}
            </span>
          ))}
        </>
      )}
    </>
  )
}

type Key = readonly [key: string, does: string]

/** What keys do in a view, for who may. */
const keysOf = (view: View, can: TimeAway['user']['can']): readonly Key[] => {
  if (view === 'balance') return []
  const decides: readonly Key[] =
    can.decideLeave && view === 'list' && singleKeysOn()
      ? [
          ['A', 'approve'],
          ['R', 'refuse'],
        ]
      : []
  const writes: readonly Key[] = can.askLeave
    ? [...(view === 'calendar' ? [] : [['Del', 'cancel'] as const]), ['Ctrl Z', 'undo']]
    : []
  return [
    ...decides,
    ['Enter', view === 'list' ? 'open' : view === 'weeks' ? 'open, or enter' : 'who is away'],
    ...writes,
  ]
}
