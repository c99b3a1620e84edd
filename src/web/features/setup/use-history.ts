import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import { Refused, call } from '../../client.ts'
import type { Happening } from './day-list.tsx'
import { type AuditAction, areaWords, sourceWords } from './history-words.ts'

const LOG = 'GET /api/v1/log'
const AUDIT = 'GET /api/v1/audit'
const PAGE = 60

/** A history that is read a page at a time. */
interface History {
  readonly happenings: readonly Happening[] | undefined
  readonly error: Error | null
  readonly more: 'none' | 'there' | 'coming'
  readonly onMore: () => void
  readonly onRetry: () => void
}

const historyOf = (
  happenings: readonly Happening[] | undefined,
  {
    error,
    refetch,
    fetchNextPage,
    hasNextPage,
    isFetchingNextPage,
  }: Pick<UseInfiniteQueryResult, 'error' | 'refetch' | 'fetchNextPage' | 'hasNextPage' | 'isFetchingNextPage'>,
): History => ({
  happenings,
  error,
  more: isFetchingNextPage ? 'coming' : hasNextPage ? 'there' : 'none',
  onMore: () => void fetchNextPage(),
  onRetry: () => void refetch(),
})

/** Every change there was; of one area when it is given. */
export const useChanges = (area: string, shown: boolean): History => {
  const query = useInfiniteQuery({
    queryKey: [LOG, { area }],
    enabled: shown,
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam, signal }) => {
      const answer = await call(
        LOG,
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
  const happenings = query.data?.pages
    .flat()
    .map(({ seq, at, summary, reason, by, area, source, changes }): Happening => ({
      ...{ seq, at, summary, reason },
      about: [by.name, areaWords(area), sourceWords(source), changes.length === 1 ? null : `${changes.length} changes`],
    }))
  return historyOf(happenings, query)
}

/** Who looked at what is protected, and what was taken out or brought in; of one action when it is given. */
export const useAudit = (action: AuditAction | '', shown: boolean): History => {
  const query = useInfiniteQuery({
    queryKey: [AUDIT, { action }],
    enabled: shown,
    // Looking changes nothing that the server would tell of, so it is read anew whenever somebody comes.
    staleTime: 0,
    initialPageParam: 1,
    queryFn: async ({ pageParam, signal }) => {
      const input = { page: pageParam, pageSize: PAGE, ...(action === '' ? {} : { action }) }
      const answer = await call(AUDIT, input, signal)
      if (!answer.ok) throw new Refused(answer.refusal)
      return answer.value
    },
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : null),
  })
  const items = query.data?.pages.flatMap((page) => page.items)
  // What came in since the first page was read moves the others on, and shows again what was its last.
  const happenings =
    items &&
    [...new Map(items.map((item) => [item.seq, item])).values()].map(({ seq, at, summary, by }): Happening => ({
      seq,
      at,
      summary,
      reason: null,
      about: [by.name],
    }))
  return historyOf(happenings, query)
}
