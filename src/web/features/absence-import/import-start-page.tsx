import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type Problem, Refused, query } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { type Source, nameOf } from '../../components/brought-file.ts'
import { Button } from '../../components/button.tsx'
import { useCommands } from '../../components/commands.ts'
import { DropZone } from '../../components/drop-zone.tsx'
import { Page } from '../../components/frame.tsx'
import { PasteDialog } from '../../components/paste-dialog.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { useSession, useToday } from '../../session.ts'
import { BatchList } from './batch-list.tsx'
import { isUnreachable } from './batch-store.ts'
import { PlannersOnly } from './planners-only.tsx'
import { stage } from './stage.ts'
import { adviceFor, openBatchOf, refusedHere } from './staging.ts'
import { BACK_TO_TIME_AWAY, TITLE } from './title.ts'
import styles from './import-start-page.module.css'

const route = getRouteApi('/shell/admin/absences/import')
const LIST = 'GET /api/v1/absences/import/batches'
const MOST = 50

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
  const [pasting, setPasting] = useState(false)
  const { data, error, refetch } = useQuery(query(LIST, { page: 1, pageSize: MOST }))
  useCommands([{ id: 'paste-table', label: 'Paste a table of time away', run: () => setPasting(true) }])

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
    <Page title={TITLE} back={BACK_TO_TIME_AWAY}>
      <div className={styles.page}>
        <DropZone
          label="File with time away"
          busy={busy}
          onBring={(source) => void bring(source)}
          onPaste={() => setPasting(true)}
        >
          <a href="/api/v1/absences/import/template.csv" download="time-away-template.csv">
            Download a template
          </a>
        </DropZone>
        {refusal && <NotBrought refusal={refusal} onAgain={() => void bring(refusal.source)} />}
        {data ? (
          data.items.length === 0 ? (
            <p className={styles.none}>
              No import yet. Whatever you bring in is kept here until you finish or discard it.
            </p>
          ) : (
            <BatchList items={data.items} today={today} />
          )
        ) : error ? (
          <ErrorState
            title="The imports could not be read."
            message={error instanceof Refused ? error.message : 'Something went wrong on the way.'}
            onRetry={() => void refetch()}
          />
        ) : (
          <Skeleton rows={4} height={52} />
        )}
      </div>
      {pasting && (
        <PasteDialog
          label="Rows with their headers"
          hint="Mark the cells in Excel, copy them, and paste here: a row of headers first."
          onBring={(text) => {
            setPasting(false)
            void bring({ kind: 'text', text })
          }}
          onClose={() => setPasting(false)}
        />
      )}
    </Page>
  )
}

const NotBrought = ({
  refusal: { source, problem },
  onAgain,
}: {
  readonly refusal: Refusal
  readonly onAgain: () => void
}) => {
  const open = openBatchOf(problem)
  const advice = adviceFor(problem)
  return (
    <div role="alert" className={styles.refusal}>
      <SeverityMark severity="critical" named />
      <div>
        <p>
          <b>{nameOf(source)} was not brought in.</b> {problem.message}
        </p>
        {advice && <p className={styles.advice}>{advice}</p>}
        {(open || isUnreachable(problem)) && (
          <p className={styles.ways}>
            {open && (
              <Link to="/admin/absences/import/$batch" params={{ batch: open }}>
                Continue the import that is open
              </Link>
            )}
            {isUnreachable(problem) && (
              <Button icon="again" onClick={onAgain}>
                Try again
              </Button>
            )}
          </p>
        )}
      </div>
    </div>
  )
}
