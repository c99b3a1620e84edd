import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type Problem, query } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { type Source, nameOf } from '../../components/brought-file.ts'
import { Button } from '../../components/button.tsx'
import { ImportStart, NotBrought } from '../../components/imports/import-start.tsx'
import { useSession, useToday } from '../../session.ts'
import { BatchList } from './batch-list.tsx'
import { isUnreachable } from './batch-store.ts'
import { PlannersOnly } from './planners-only.tsx'
import { stage } from './stage.ts'
import { adviceFor, openBatchOf, refusedHere } from './staging.ts'
import { BACK_TO_TIME_AWAY, TITLE } from './title.ts'

const route = getRouteApi('/shell/admin/absences/import')
const LIST = 'GET /api/v1/absences/import/batches'
const MOST = 50
const PASTE = {
  command: 'paste-table',
  name: 'Paste a table of time away',
  label: 'Rows with their headers',
  hint: 'Mark the cells in Excel, copy them, and paste here: a row of headers first.',
} as const

/** What could not be brought in, and why; kept, so that it can be tried again. */
interface Refusal {
  readonly source: Source
  readonly problem: Problem
}

/** Where time away is brought in from: a file or a table; and the imports there were. */
export const ImportStartPage = () => (useSession()?.can.importLeave ? <Start /> : <PlannersOnly />)

const Start = () => {
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const today = useToday()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const imports = useQuery(query(LIST, { page: 1, pageSize: MOST }))

  const refuse = (source: Source, problem: Problem) => {
    setRefusal({ source, problem })
    announce(problem.message, 'assertive')
  }
  const bring = async (source: Source) => {
    setRefusal(null)
    const here = refusedHere(source)
    if (here) return refuse(source, here)
    setBusy(source.kind === 'file' ? `“${source.file.name}”` : 'the pasted table')
    const answer = await stage(source)
    setBusy(null)
    void queries.invalidateQueries({ queryKey: [LIST] })
    if (!answer.ok) return refuse(source, answer.refusal)
    await navigate({ to: '/admin/absences/import/$batch', params: { batch: answer.value.batchId } })
  }

  return (
    <ImportStart
      title={TITLE}
      back={BACK_TO_TIME_AWAY}
      zone={{
        label: 'File with time away',
        beside: (
          <a href="/api/v1/absences/import/template.csv" download="time-away-template.csv">
            Download a template
          </a>
        ),
      }}
      paste={PASTE}
      busy={busy}
      onBring={(source) => void bring(source)}
      imports={imports}
      none="No import yet. Whatever you bring in is kept here until you finish or discard it."
      list={(items) => <BatchList items={items} today={today} />}
    >
      {refusal && <NotTaken refusal={refusal} onAgain={() => void bring(refusal.source)} />}
    </ImportStart>
  )
}

const NotTaken = ({
  refusal: { source, problem },
  onAgain,
}: {
  readonly refusal: Refusal
  readonly onAgain: () => void
}) => {
  const open = openBatchOf(problem)
  const isAgain = isUnreachable(problem)
  return (
    <NotBrought name={nameOf(source)} problem={problem} advice={adviceFor(problem)}>
      {(open || isAgain) && (
        <>
          {open && (
            <Link to="/admin/absences/import/$batch" params={{ batch: open }}>
              Continue the import that is open
            </Link>
          )}
          {isAgain && (
            <Button icon="again" onClick={onAgain}>
              Try again
            </Button>
          )}
        </>
      )}
    </NotBrought>
  )
}
