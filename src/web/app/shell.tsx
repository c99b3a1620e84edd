import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { LiveRegions } from '../components/announce.tsx'
import { ToastRegion } from '../components/toast.tsx'
import { onSignedOut } from '../client.ts'
import { goLive, onLiveChange, onLiveProposal } from '../live.ts'
import { sessionQuery, useSession } from '../session.ts'
import { OfflineLine } from './offline-line.tsx'
import { Palette } from './palette.tsx'
import { TabBar } from './tab-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useFocusOnArrival } from './focus-on-arrival.ts'
import styles from './shell.module.css'

/** Keeps what is on screen as the server has it: every change by anybody makes what was read stale. */
const useLivePlan = (): void => {
  const queries = useQueryClient()
  useEffect(() => {
    const stop = goLive()
    const stopListening = onLiveChange(() => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
    })
    const stopProposals = onLiveProposal(() => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => /proposals|import/.test(String(queryKey[0])) })
    })
    return () => {
      stop()
      stopListening()
      stopProposals()
    }
  }, [queries])
}

/** Goes to the sign-in page when the server no longer knows who this is, and comes back after it. */
const useSignedOut = (): void => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  useEffect(
    () =>
      onSignedOut(() => {
        queries.setQueryData(sessionQuery.queryKey, (before) => before && { ...before, user: null })
        const { pathname, href } = router.state.location
        if (pathname !== '/sign-in') void navigate({ to: '/sign-in', search: { next: href } })
      }),
    [queries, navigate, router],
  )
}

/** What surrounds every page of somebody signed in. */
export const Shell = () => {
  const user = useSession()
  useLivePlan()
  useSignedOut()
  useFocusOnArrival()
  if (!user) return null
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        Skip to the content
      </a>
      <TopBar user={user} />
      <OfflineLine />
      <main id="content" tabIndex={-1} className={styles.content}>
        <Outlet />
      </main>
      <TabBar user={user} />
      <Palette user={user} />
      <ToastRegion />
      <LiveRegions />
    </div>
  )
}
