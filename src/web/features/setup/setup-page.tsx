import { Navigate, getRouteApi } from '@tanstack/react-router'
import { useSession } from '../../session.ts'
import { HistoryPart } from './history-part.tsx'
import { ProgramPart } from './program-part.tsx'
import { TokensPart } from './tokens-part.tsx'
import { UsersPart } from './users-part.tsx'

const route = getRouteApi('/shell/setup')

/** What a program is set up by, a part at a time. A part that a role has no business in leads to the people. */
export const SetupPage = () => {
  const { part = 'program' } = route.useSearch()
  const can = useSession()?.can
  if (!can) return null
  if (part === 'program' && can.editPlan) return <ProgramPart />
  if (part === 'users' && can.administer) return <UsersPart />
  if (part === 'tokens' && can.administer) return <TokensPart />
  if (part === 'history' && can.readLog) return <HistoryPart />
  return <Navigate to="/people" replace />
}
