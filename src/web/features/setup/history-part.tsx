import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { yearOf } from '#domain/calendar/academic-year.ts'
import { type OutputOf, Refused, call } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { Select } from '../../components/select.tsx'
import { SetupTabs } from '../../components/setup-tabs.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { useIsNarrow } from '../../components/use-media.ts'
import { useToday } from '../../session.ts'
import { areasAround, areaWords, sourceWords } from './history-words.ts'
import { spokenDayOf, timeOf } from '../../moments.ts'
import styles from './history-part.module.css'

type Entry = OutputOf<'GET /api/v1/log'>['entries'][number]
const ROUTE = 'GET /api/v1/log'
const PAGE = 60

/** Every change there was, newest first: when, who, what, why. */
export const HistoryPart = () => {
  const [area, setArea] = useState('')
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [ROUTE, { area }],
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam, signal }) => {
      const answer = await call(
        ROUTE,
        {
          limit: PAGE,
          ...(area === '' ? {} : { area }),
          ...(pageParam === null ? {} : { before: String(pageParam) }),
        },
        signal,
      )
      if (!answer.ok) throw new Refused(answer.refusal)
      return answer.value.entries
    },
    getNextPageParam: (last) => (last.length < PAGE ? null : (last.at(-1)?.seq ?? null)),
  })
  const entries = data?.pages.flat()
  const year = yearOf(useToday())
  const narrow = useIsNarrow()
  const narrowed = (
    <div className={styles.area}>
      <Select
        label="Of what"
        value={area}
        onChange={setArea}
        options={[
          { value: '', label: 'Everything' },
          ...areasAround(year).map((one) => ({ value: one, label: areaWords(one) })),
        ]}
      />
    </div>
  )
  return (
    <Page
      title="History"
      lead={
        <>
          <SetupTabs here="history" />
          {!narrow && narrowed}
        </>
      }
      toRead
    >
      {narrow && narrowed}
      {entries ? (
        entries.length === 0 ? (
          <EmptyState title="Nothing has been changed yet." />
        ) : (
          <>
            <ol className={styles.days}>
              {byDay(entries).map(([day, list]) => (
                <li key={day}>
                  <h2>{day}</h2>
                  <ol>
                    {list.map((entry) => (
                      <Line key={entry.seq} entry={entry} />
                    ))}
                  </ol>
                </li>
              ))}
            </ol>
            {hasNextPage && (
              <p className={styles.more}>
                <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  Show earlier changes
                </Button>
              </p>
            )}
          </>
        )
      ) : error ? (
        <ErrorState
          title="The history could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={12} />
      )}
    </Page>
  )
}

const byDay = (entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] => {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = spokenDayOf(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

const Line = ({ entry }: { readonly entry: Entry }) => (
  <li className={styles.line}>
    <time dateTime={entry.at}>{timeOf(entry.at)}</time>
    <div>
      <p>{entry.summary}</p>
      {entry.reason && <p className={styles.reason}>“{entry.reason}”</p>}
      <p className={styles.by}>
        {[
          entry.by.name,
          areaWords(entry.area),
          sourceWords(entry.source),
          entry.changes.length === 1 ? null : `${entry.changes.length} changes`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  </li>
)
