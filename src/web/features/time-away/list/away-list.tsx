import { useMemo, useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Select } from '../../../components/select.tsx'
import { EmptyState } from '../../../components/states.tsx'
import { useIsNarrow } from '../../../components/use-media.ts'
import { STATUS_LABELS, TYPE_OPTIONS } from '../absence-words.ts'
import type { Away } from '../absences.ts'
import { useTimeAwayContext } from '../time-away-context.ts'
import { AwayCards } from './away-cards.tsx'
import { AwayTable } from './away-table.tsx'
import { type AwayGroup, countsByStatus, groupsOf, isFolded, meantBy } from './list-view.ts'
import { RefuseQuestion } from './refuse-question.tsx'
import { useListKeys } from './use-list-keys.ts'
import styles from './away-list.module.css'

/** All time away of the year: what waits for a decision, who is away, what comes, and what is over. */
export const AwayList = () => {
  const { all, today, search, go, user } = useTimeAwayContext()
  const { status, over } = search
  const narrow = useIsNarrow()
  const list = useRef<HTMLDivElement>(null)
  const meant = useMemo(() => meantBy(all, search), [all, search])
  const groups = groupsOf(meant, status, today)
  const open = groups.filter((group) => !isFolded(group, search))
  const folded = groups.filter((group) => isFolded(group, search))
  const [refusing, setRefusing] = useState<Away | null>(null)
  const keys = useListKeys(
    list,
    open.flatMap(({ items }) => items),
    setRefusing,
  )
  const narrowed = search.person !== undefined || search.type !== undefined || status !== undefined

  return (
    <div ref={list} className={styles.list} {...keys}>
      <ListFilters meant={meant} />
      {groups.length === 0 && (
        <EmptyState
          title={narrowed ? 'Nothing here is like that.' : 'Nobody is away in this year yet.'}
          {...(narrowed
            ? {
                actions: (
                  <Button onClick={() => go({ person: undefined, type: undefined, status: undefined })}>
                    Show everything
                  </Button>
                ),
              }
            : {})}
        >
          {!narrowed && user.can.askLeave && 'What is entered or asked for is listed here.'}
        </EmptyState>
      )}
      {narrow ? (
        <AwayCards groups={open} onRefuse={setRefusing} />
      ) : (
        open.length > 0 && <AwayTable groups={open} onRefuse={setRefusing} />
      )}
      {folded.length > 0 && (
        <p className={styles.more}>
          <Button kind="quiet" onClick={() => go({ over: true }, true)}>
            {foldedWords(folded)}
          </Button>
        </p>
      )}
      {over && (
        <p className={styles.more}>
          <Button kind="quiet" onClick={() => go({ over: undefined }, true)}>
            Hide what is over
          </Button>
        </p>
      )}
      {refusing && <RefuseQuestion away={refusing} onClose={() => setRefusing(null)} />}
    </div>
  )
}

/** "Show 14 that are over, and 2 refused or cancelled". */
const foldedWords = (folded: readonly AwayGroup[]): string => {
  const count = (id: AwayGroup['id']) => folded.find((group) => group.id === id)?.items.length ?? 0
  const [over, off] = [count('over'), count('off')]
  const parts = [
    ...(over > 0 ? [`${over} that ${over === 1 ? 'is' : 'are'} over`] : []),
    ...(off > 0 ? [`${off} refused or cancelled`] : []),
  ]
  return `Show ${parts.join(', and ')}`
}

/** Of which status, of whom, of what kind. */
const ListFilters = ({ meant }: { readonly meant: readonly Away[] }) => {
  const { groups, search, go, user, all } = useTimeAwayContext()
  const counts = countsByStatus(meant)
  const people = groups.flatMap((group) => group.people)
  const seesTypes = user.can.readLeave || all.some(({ isOwn }) => isOwn)
  return (
    <div className={styles.filters}>
      <div role="group" aria-label="Status" className={styles.statuses}>
        <button
          type="button"
          aria-pressed={search.status === undefined}
          onClick={() => go({ status: undefined }, true)}
        >
          All {meant.length}
        </button>
        {counts.map(({ status, count }) => (
          <button
            key={status}
            type="button"
            aria-pressed={search.status === status}
            onClick={() => go({ status: search.status === status ? undefined : status }, true)}
          >
            {STATUS_LABELS[status]} {count}
          </button>
        ))}
      </div>
      <span className={styles.space} />
      <div className={styles.pick}>
        <Select
          label="Person"
          value={search.person ?? ''}
          onChange={(person) => go({ person: person === '' ? undefined : person }, true)}
          options={[{ value: '', label: 'Everybody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      {seesTypes && (
        <div className={styles.pick}>
          <Select
            label="Kind"
            value={search.type ?? ''}
            onChange={(type) => go({ type: type === '' ? undefined : type }, true)}
            options={[{ value: '', label: 'Every kind' }, ...TYPE_OPTIONS]}
          />
        </div>
      )}
    </div>
  )
}
