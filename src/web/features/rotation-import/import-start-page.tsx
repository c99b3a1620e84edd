import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type AcademicYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { type Problem, Refused, call, query } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { type Source, nameOf, refusedHere } from '../../components/brought-file.ts'
import { useCommands } from '../../components/commands.ts'
import { DropZone } from '../../components/drop-zone.tsx'
import { Page } from '../../components/frame.tsx'
import { PasteDialog } from '../../components/paste-dialog.tsx'
import { Select } from '../../components/select.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { useSession, useToday } from '../../session.ts'
import { ImportList } from './import-list.tsx'
import { adviceFor, openImportOf } from './import-words.ts'
import { BACK_TO_TEMPLATES, type FoundSheet, TITLE } from './import.ts'
import { PlannersOnly } from './planners-only.tsx'
import { SheetList } from './sheet-list.tsx'
import styles from './import-start-page.module.css'

const route = getRouteApi('/shell/admin/rotations/import')
const LIST = 'GET /api/v1/rotation-imports'

/** A file whose sheets were looked at. */
interface Looked {
  readonly source: Source
  readonly fileName: string
  readonly sheets: readonly FoundSheet[]
}

/** Where sheets of rotations are brought in from: a file or a table; and the imports there were. */
export const ImportStartPage = () => (useSession()?.can.editPlan ? <Start /> : <PlannersOnly />)

const sent = (source: Source) => (source.kind === 'file' ? { file: source.file } : { text: source.text })

const Start = () => {
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const present = yearOf(useToday())
  const [ay, setAy] = useState<AcademicYear>(present)
  const [busy, setBusy] = useState<string | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [refusal, setRefusal] = useState<{ readonly name: string; readonly problem: Problem } | null>(null)
  const [pasting, setPasting] = useState(false)
  const { data, error, refetch } = useQuery(query(LIST, {}))
  useCommands([{ id: 'paste-rotations', label: 'Paste a table of rotations', run: () => setPasting(true) }])

  const refuse = (name: string, problem: Problem) => {
    setRefusal({ name, problem })
    announce(problem.message, 'assertive')
  }
  const look = async (source: Source) => {
    setRefusal(null)
    setLooked(null)
    const here = refusedHere(source, 'the rotations')
    if (here) return refuse(nameOf(source), here)
    setBusy(source.kind === 'file' ? `“${source.file.name}”` : 'the pasted table')
    const answer = await call('POST /api/v1/rotation-imports/sheets', sent(source))
    setBusy(null)
    if (!answer.ok) return refuse(nameOf(source), answer.refusal)
    const { fileName, sheets } = answer.value
    setLooked({ source, fileName, sheets })
    const found = sheets.filter(({ layout }) => layout !== null).length
    announce(`${found} of ${sheets.length} sheets ${found === 1 ? 'is' : 'are'} about rotations.`)
  }
  const bring = async ({ source }: Looked, sheet: FoundSheet) => {
    setRefusal(null)
    setBusy(`the sheet “${sheet.name}”`)
    const answer = await call('POST /api/v1/rotation-imports', { ...sent(source), sheet: sheet.name, ay })
    setBusy(null)
    void queries.invalidateQueries({ queryKey: [LIST] })
    if (!answer.ok) return refuse(`The sheet “${sheet.name}”`, answer.refusal)
    await navigate({ to: '/admin/rotations/import/$id', params: { id: answer.value.id } })
  }

  return (
    <Page title={TITLE} back={BACK_TO_TEMPLATES}>
      <div className={styles.page}>
        <DropZone
          label="File with rotations"
          busy={busy}
          onBring={(source) => void look(source)}
          onPaste={() => setPasting(true)}
        >
          <Select
            inline
            label="Academic year"
            value={String(ay)}
            options={[present - 1, present, present + 1].map((year) => ({
              value: String(year),
              label: yearLabel(year),
            }))}
            onChange={(year) => setAy(Number(year))}
          />
        </DropZone>
        {refusal && <NotBrought {...refusal} />}
        {looked && (
          <SheetList
            fileName={looked.fileName}
            sheets={looked.sheets}
            busy={busy !== null}
            onBring={(sheet) => void bring(looked, sheet)}
          />
        )}
        {data ? (
          data.items.length === 0 ? (
            <p className={styles.none}>
              No import yet. A workbook’s sheet of patterns, of the residents’ year, or of a block’s half-days can be
              brought in; each becomes a proposal to look at.
            </p>
          ) : (
            <ImportList items={data.items} />
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
          label="Rows of the sheet"
          hint="Mark the whole sheet in Excel, with the rows above it that name days or blocks, copy it, and paste here."
          onBring={(text) => {
            setPasting(false)
            void look({ kind: 'text', text })
          }}
          onClose={() => setPasting(false)}
        />
      )}
    </Page>
  )
}

const NotBrought = ({ name, problem }: { readonly name: string; readonly problem: Problem }) => {
  const open = openImportOf(problem)
  const advice = adviceFor(problem)
  return (
    <div role="alert" className={styles.refusal}>
      <SeverityMark severity="critical" named />
      <div>
        <p>
          <b>{name} was not brought in.</b> {problem.message}
        </p>
        {advice && <p className={styles.advice}>{advice}</p>}
        {open && (
          <p className={styles.advice}>
            <Link to="/admin/rotations/import/$id" params={{ id: open }}>
              Continue the import that is open
            </Link>
          </p>
        )}
      </div>
    </div>
  )
}
