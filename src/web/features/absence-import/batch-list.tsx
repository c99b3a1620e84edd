import { Link } from '@tanstack/react-router'
import { isOpen } from '#domain/proposals/proposal-state.ts'
import type { Day } from '#domain/calendar/day.ts'
import { buttonClass } from '../../components/button.tsx'
import { BroughtBefore, ImportLine } from '../../components/imports/brought-before.tsx'
import { momentFrom } from '../../moments.ts'
import type { BatchItem } from './batch.ts'
import { canRollBack, fileWords, stateWords } from './batch-words.ts'

/** The imports of time away, each with the way to it. */
export const BatchList = ({ items, today }: { readonly items: readonly BatchItem[]; readonly today: Day }) => (
  <BroughtBefore items={items} line={(item) => <Item key={item.batchId} item={item} today={today} />} />
)

const Item = ({ item, today }: { readonly item: BatchItem; readonly today: Day }) => {
  const { state, detail } = stateWords(item, today)
  const until = canRollBack(item, today) ? item.rollbackUntil : null
  const words = isOpen(item.state) ? 'Continue' : until ? 'Look or roll back' : 'Look at it'
  return (
    <ImportLine
      name={fileWords(item)}
      by={`${item.author.name}, ${momentFrom(item.createdAt, today)}`}
      state={state}
      details={[detail, ...(until ? [`Can be rolled back until ${momentFrom(until, today)}.`] : [])]}
    >
      <Link
        to="/admin/absences/import/$batch"
        params={{ batch: item.batchId }}
        className={buttonClass()}
        aria-label={`${words}: ${item.fileName}`}
      >
        {words}
      </Link>
    </ImportLine>
  )
}
