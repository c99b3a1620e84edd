import { touchesDays } from './spans.ts'
import type { TimeAway } from './time-away-context.ts'
import { listed } from '../../words.ts'
import { surnameOf } from '#domain/people/person.ts'

/** The year in a line: who is away today, and how much waits for a decision. */
export const StatusFigures = ({ context: { all, today, user } }: { readonly context: TimeAway }) => {
  const away = all.filter((one) => one.status === 'approved' && touchesDays(one, today, today))
  const names = [...new Set(away.map(({ personName }) => surnameOf(personName)))]
  const waiting = all.filter(({ status }) => status === 'requested').length
  return (
    <>
      <span>
        <b>{names.length}</b> away today{names.length > 0 && names.length <= 6 ? `: ${listed(names)}` : ''}
      </span>
      {user.can.askLeave && (
        <span>
          <b>{waiting}</b> {waiting === 1 ? 'waits' : 'wait'} for a decision
        </span>
      )}
    </>
  )
}
