import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type AcademicYear, yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { type Problem, call, query } from '../../client.ts'
import { announce } from '../../components/announce.tsx'
import { type Source, adviceOn, nameOf, openImport, refusedHere } from '../../components/brought-file.ts'
import { ImportStart, NotBrought } from '../../components/imports/import-start.tsx'
import { Select } from '../../components/select.tsx'
import { useSession, useToday } from '../../session.ts'
import { ImportList } from './import-list.tsx'
import { BACK_TO_TEMPLATES, type FoundSheet, TITLE } from './import.ts'
import { PlannersOnly } from './planners-only.tsx'
import { SheetList } from './sheet-list.tsx'

const route = getRouteApi('/shell/admin/rotations/import')
const LIST = 'GET /api/v1/rotation-imports'
const WANTED = 'the rotations'
const PASTE = {
  command: 'paste-rotations',
  name: 'Paste a table of rotations',
  label: 'Rows of the sheet',
  hint: 'Mark the whole sheet in Excel, with the rows above it that name days or blocks, copy it, and paste here.',
} as const

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
  const imports = useQuery(query(LIST, {}))

  const refuse = (name: string, problem: Problem) => {
    setRefusal({ name, problem })
    announce(problem.message, 'assertive')
  }
  const look = async (source: Source) => {
    setRefusal(null)
    setLooked(null)
    const here = refusedHere(source, WANTED)
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
    <ImportStart
      title={TITLE}
      back={BACK_TO_TEMPLATES}
      zone={{
        label: 'File with rotations',
        beside: (
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
        ),
      }}
      paste={PASTE}
      busy={busy}
      onBring={(source) => void look(source)}
      imports={imports}
      none="No import yet. A workbook’s sheet of patterns, of the residents’ year, or of a block’s half-days can be brought in; each becomes a proposal to look at."
      list={(items) => <ImportList items={items} />}
    >
      {refusal && <Refusal {...refusal} />}
      {looked && (
        <SheetList
          fileName={looked.fileName}
          sheets={looked.sheets}
          busy={busy !== null}
          onBring={(sheet) => void bring(looked, sheet)}
        />
      )}
    </ImportStart>
  )
}

const Refusal = ({ name, problem }: { readonly name: string; readonly problem: Problem }) => {
  const open = openImport(problem, 'id')
  return (
    <NotBrought name={name} problem={problem} advice={adviceOn(problem, WANTED)}>
      {open && (
        <Link to="/admin/rotations/import/$id" params={{ id: open }}>
          Continue the import that is open
        </Link>
      )}
    </NotBrought>
  )
}
