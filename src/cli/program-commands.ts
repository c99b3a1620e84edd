import { writeFile } from 'node:fs/promises'
import { yearLabel } from '#domain/calendar/academic-year.ts'
import { type Result, done } from '#domain/result.ts'
import { exportProgram } from '#operations/program/export-program.ts'
import { type Imported, takeInProgram } from '#operations/program/import-program.ts'
import { parseJson } from '#operations/program/json-text.ts'
import { addressOf } from './address.ts'
import { EXIT, type Exit } from './exit.ts'
import { run, withProgram } from './open-program.ts'
import { readText } from './read-text.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** `turnus import program FILE` */
export const importFile = async (
  settings: Settings,
  file: string,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const text = await readText(file)
  const parsed = text.ok ? parseJson(text.value, file) : text
  if (!parsed.ok) return parsed
  const imported = await withProgram(settings, 'turnus import', (context) => takeInProgram(context, parsed.value, file))
  if (!imported.ok) return imported
  terminal.out(json ? `${JSON.stringify(imported.value, null, 2)}\n` : reportOf(file, imported.value))
  const { year } = imported.value.report
  terminal.tell(`See it at ${await addressOf(settings)}/admin/fmit/planner?ay=${year}`)
  return done(EXIT.done)
}

const reportOf = (file: string, { report, changes, samplePeopleRemoved }: Imported): string => {
  const { year, sections, duplicateAbsences, joinedAbsences, derivedCalls, notes } = report
  const changed = changes.added + changes.changed + changes.removed
  return [
    `${file}: academic year ${yearLabel(year)}.`,
    `${sections.people.read} people, ${sections.fmitWeeks.read} FMIT weeks, ${sections.calls.read} call nights ` +
      `(${derivedCalls} follow from the weeks), ${sections.absences.stored} absences, ` +
      `${sections.rotationPlan.read} rotations of the plan.`,
    `${sections.absences.read} absences read: ${duplicateAbsences} exact duplicates dropped, ${joinedAbsences} overlaps joined.`,
    ...(samplePeopleRemoved > 0
      ? [`The sample program made room: ${samplePeopleRemoved} invented people are gone.`]
      : []),
    changed === 0
      ? 'Nothing changed: the program says all of it already.'
      : `${changes.added} facts added, ${changes.changed} changed, ${changes.removed} removed.`,
    ...(notes.length > 0 ? ['', 'Worth knowing:', ...notes.map(({ message }) => `  ${message}`)] : []),
    '',
  ].join('\n')
}

/** `turnus export program [FILE]` */
export const exportFile = async (
  settings: Settings,
  file: string | undefined,
  { year }: { readonly year?: string },
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const exported = await withProgram(settings, 'turnus export', (context) =>
    run(exportProgram, context, year === undefined ? {} : { year }),
  )
  if (!exported.ok) return exported
  const { body } = exported.value
  if (file === undefined) terminal.out(String(body))
  else {
    await writeFile(file, body, { mode: 0o600 })
    terminal.tell(`Written to ${file}.`)
  }
  return done(EXIT.done)
}
