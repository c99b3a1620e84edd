/**
 * Looking at a proposal: 50 FMIT weeks, and 2,000 absences, in a PostgreSQL of its own. Read from the database, judged,
 * put into words and written as JSON: whole, with every third row left out, and as one of a list.
 *
 * node --import tsx bench/proposal-preview.ts
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encoderOf } from '#api/encode.ts'
import { addDays, isoOf } from '#domain/calendar/day.ts'
import { yearStart } from '#domain/calendar/academic-year.ts'
import { fmitWeeksOf } from '#domain/calendar/fmit-week.ts'
import { ABSENCE_TYPES } from '#domain/leave/absence.ts'
import type { ProposalRow } from '#domain/proposals/proposal.ts'
import { done } from '#domain/result.ts'
import { changesBetween } from '#domain/schedule/change.ts'
import { NO_FACTS } from '#domain/schedule/facts.ts'
import type { Schedule } from '#domain/schedule/schedule.ts'
import { contextFor } from '#operations/context.ts'
import type { Context, Operation } from '#operations/kit.ts'
import { createProposal } from '#operations/proposals/index.ts'
import { previewProposal } from '#operations/proposals/preview-proposal.ts'
import { proposeFmitWeeks } from '#operations/proposals/propose-fmit-weeks.ts'
import { readProposals } from '#operations/proposals/read-proposals.ts'
import { openAccounts } from '#store/open-accounts.ts'
import { openDatabase } from '#store/open-database.ts'
import { anAbsence } from '#testing/builders.ts'
import { valueOf } from '#testing/outcome.ts'
import { realisticYear } from '#testing/seeds/realistic-year.ts'
import { spoken, spreadOf, timed } from './figures.ts'

const YEAR = 2026
const [WEEKS, ABSENCES, TIMES] = [50, 2000, 25]

const schedule = realisticYear(7, { year: YEAR })

/** Somebody else for each of the first weeks. */
const weekSteps = ({ facts }: Schedule) => {
  const faculty = [...facts.personYear.values()].filter(({ role, draftFmit }) => role !== null && draftFmit)
  return fmitWeeksOf(YEAR)
    .slice(0, WEEKS)
    .map(({ start }, i) => {
      const others = faculty.filter(({ person }) => facts.fmitWeek.get(isoOf(start))?.person !== person)
      return {
        op: 'assign',
        weekStart: start,
        facultyId: others[i % others.length]?.person ?? '',
        replace: true,
      } as const
    })
}

/** Two days at a time, all over the year, of which every third has something protected with it. */
const absenceRows = ({ facts }: Schedule): readonly ProposalRow[] => {
  const people = [...facts.person.keys()]
  return Array.from({ length: ABSENCES }, (_, i) => {
    const person = people[i % people.length] ?? ''
    const first = addDays(yearStart(YEAR), Math.floor(i / people.length) * 5)
    const type = ABSENCE_TYPES[i % ABSENCE_TYPES.length] ?? 'vacation'
    const absence = anAbsence({ id: `new-${i}`, person, first, last: addDays(first, 1), type })
    const detail = { absence: absence.id, reason: 'Asked for in spring', location: null, orders: null, replacement: null, original: null } // prettier-ignore
    const said = { people: [person], first, last: absence.last, label: `Line ${i + 2}`, why: null }
    return {
      id: `row-${i}`,
      ...said,
      changes: [
        { kind: 'absence', key: absence.id, from: null, to: absence },
        ...(i % 3 === 0 ? [{ kind: 'absenceDetail', key: absence.id, from: null, to: detail } as const] : []),
      ],
    }
  })
}

const folder = await mkdtemp(join(tmpdir(), 'turnus-bench-'))
const { store, pool, close } = valueOf(await openDatabase({ dataFolder: folder }, { doing: 'bench', alone: true }))
try {
  const programId = 'bench'
  valueOf(await store.createProgram(programId))
  const author = { id: 'cli', name: 'Command line' }
  const facts = { summary: 'The year.', source: 'import', reason: null, area: 'program' } as const
  const changes = changesBetween(NO_FACTS, schedule.facts)
  valueOf(
    await store.change(programId, author, new Date(), () => done({ changeSet: { ...facts, changes }, answer: null })),
  )
  const context = (): Promise<Context> =>
    contextFor({
      ...{ store, accounts: openAccounts(pool), programId, session: null, now: new Date() },
      actor: { ...author, role: 'admin', person: null },
    })

  const measured = async (what: string, operation: Operation, input: unknown): Promise<void> => {
    const encode = encoderOf(operation.output)
    let bytes = 0
    const took: number[] = []
    for (let i = 0; i < TIMES; i++) {
      const [ms] = await timed(async () => {
        const answer = valueOf(await operation.run(await context(), input))
        bytes = encode(answer).plain.length
      })
      took.push(ms)
    }
    console.log(`${what}: ${spoken(spreadOf(took))}; ${(bytes / 1000).toFixed(0)} kB`)
  }

  const weeks = valueOf(
    await proposeFmitWeeks.run(await context(), { ay: YEAR, title: 'Weeks', ops: weekSteps(schedule) }),
  )
  const rows = absenceRows(schedule)
  const leave = valueOf(
    await createProposal(await context(), { source: 'import', title: 'Leave', area: 'leave', rows }),
  )
  const two = ({ rowCount }: { readonly rowCount: number }, id: (i: number) => string) =>
    Array.from({ length: rowCount }, (_, i) => id(i)).filter((_, i) => i % 3 !== 0)
  const preview: Operation = previewProposal
  const { proposal } = weeks
  const weekIds = valueOf(await previewProposal.run(await context(), { id: proposal.id })).rows.map(({ id }) => id)

  await measured(`${WEEKS} FMIT weeks, whole`, preview, { id: proposal.id })
  await measured(`${WEEKS} FMIT weeks, two of three`, preview, {
    id: proposal.id,
    rows: two(proposal, (i) => weekIds[i] ?? ''),
  })
  await measured(`${ABSENCES} absences, whole`, preview, { id: leave.id })
  await measured(`${ABSENCES} absences, two of three`, preview, {
    id: leave.id,
    rows: two({ rowCount: ABSENCES }, (i) => `row-${i}`),
  })
  for (let i = 0; i < 50; i++)
    valueOf(await createProposal(await context(), { source: 'import', title: `Leave ${i}`, area: 'leave', rows }))
  await measured('a list of 50 of these', readProposals, { page: 1, pageSize: 50 })
} finally {
  await close()
  await rm(folder, { recursive: true, force: true })
}
