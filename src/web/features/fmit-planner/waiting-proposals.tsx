import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { fmitArea } from '#domain/decisions/areas.ts'
import { query } from '../../client.ts'
import { usePlan } from './planner-context.ts'
import styles from './title-bar.module.css'

/** Proposals about the year that wait to be decided. */
export const useWaitingProposals = () => {
  const { year, mayEdit } = usePlan(({ plan }) => plan)
  const { data } = useQuery({
    ...query('GET /api/v1/proposals', { state: 'open', area: fmitArea(year), pageSize: 1 }),
    enabled: mayEdit,
  })
  const [first] = data?.items ?? []
  return { count: data?.total ?? 0, only: data?.total === 1 ? first : undefined }
}

/** "1 proposal waits": to it, or to the list of them. Nothing when none does. */
export const WaitingProposals = () => {
  const { count, only } = useWaitingProposals()
  if (count === 0) return null
  return only ? (
    <Link to="/proposals/$id" params={{ id: only.id }} className={styles.proposals} title={only.title}>
      1 proposal waits
    </Link>
  ) : (
    <Link to="/proposals" className={styles.proposals}>
      {count} proposals wait
    </Link>
  )
}
