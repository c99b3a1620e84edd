import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { type OutputOf, Refused, call } from '../../client.ts'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/frame.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx'
import { momentFrom } from '../../moments.ts'
import { useToday } from '../../session.ts'
import { SOURCE_WORDS, changes, stateWords } from './words.ts'
import styles from './proposals-page.module.css'

const route = getRouteApi('/shell/proposals')
const ROUTE = 'GET /api/v1/proposals'
const PAGE = 50
type Head = OutputOf<typeof ROUTE>['items'][number]

/** Changes that wait to be decided, and those that were. */
export const ProposalsPage = () => {
  const { state = 'open' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [ROUTE, { state }],
    initialPageParam: 1,
    queryFn: async ({ pageParam, signal }) => {
      const answer = await call(ROUTE, { state, page: pageParam, pageSize: PAGE }, signal)
      if (!answer.ok) throw new Refused(answer.refusal)
      return answer.value
    },
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : null),
    placeholderData: keepPreviousData,
  })
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <Page
      title="Proposals"
      lead={
        <Segmented
          label="Which"
          options={[
            { value: 'open', label: 'Waiting' },
            { value: 'ended', label: 'Ended' },
          ]}
          value={state}
          onChange={(next) => void navigate({ search: next === 'ended' ? { state: next } : {} })}
        />
      }
    >
      {items ? (
        items.length === 0 ? (
          <Nothing state={state} />
        ) : (
          <>
            <ul className={styles.list} aria-label={state === 'ended' ? 'Ended proposals' : 'Waiting proposals'}>
              {items.map((head) => (
                <Item key={head.id} head={head} />
              ))}
            </ul>
            {hasNextPage && (
              <p className={styles.more}>
                <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  Show earlier proposals
                </Button>
              </p>
            )}
          </>
        )
      ) : error ? (
        <ErrorState
          title="The proposals could not be read."
          message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton rows={8} height={52} />
      )}
    </Page>
  )
}

const Nothing = ({ state }: { readonly state: 'open' | 'ended' }) =>
  state === 'ended' ? (
    <EmptyState title="No proposal has ended yet.">
      What is accepted, discarded or rolled back stays here, with who decided and when.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nothing waits to be decided."
      actions={<Link to="/admin/fmit/planner">Open the FMIT planner</Link>}
    >
      Select weeks in the planner and choose “Propose instead”, or bring in a sheet of time away: what it would change
      waits here until somebody accepts it.
    </EmptyState>
  )

const Item = ({ head }: { readonly head: Head }) => {
  const { id, title, source, author, createdAt, rowCount } = head
  const today = useToday()
  return (
    <li>
      <Link to="/proposals/$id" params={{ id }} className={styles.item}>
        <b>{title}</b>
        <span className={styles.count}>{changes(rowCount)}</span>
        <span className={styles.made}>
          {SOURCE_WORDS[source]} by {author.name}, {momentFrom(createdAt, today)}
        </span>
        <span className={styles.state}>{stateWords(head)}</span>
      </Link>
    </li>
  )
}
