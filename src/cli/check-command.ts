import { yearLabel } from '#domain/calendar/academic-year.ts'
import { type Result, done } from '#domain/result.ts'
import { dayIn } from '#operations/context.ts'
import { type FileCheck, checkProgramFile } from '#operations/program/check-program-file.ts'
import { EXIT, type Exit } from './exit.ts'
import { machineTimezone } from './machine-timezone.ts'
import { readText } from './read-text.ts'
import type { Terminal } from './terminal.ts'

/** `turnus check FILE`: without server or database. */
export const checkFile = async (
  file: string,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const text = await readText(file)
  const checked = text.ok ? checkProgramFile(text.value, dayIn(machineTimezone(), new Date()), file) : text
  if (!checked.ok) return checked
  terminal.out(json ? jsonOf(checked.value) : findingsOf(checked.value))
  return done(checked.value.findings.some(({ severity }) => severity === 'critical') ? EXIT.found : EXIT.done)
}

const jsonOf = ({ counts, findings }: FileCheck): string => {
  const told = findings.map(({ rule, severity, message, data }) => ({ rule, severity, message, data }))
  return `${JSON.stringify({ counts, findings: told }, null, 2)}\n`
}

const findingsOf = ({ counts, findings, report }: FileCheck): string => {
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  const widest = Math.max(...Object.keys(counts).map((id) => id.length))
  return [
    ...findings.map(({ severity, message, rule }) => `${severity.padEnd(8)}  ${message}  [${rule}]`),
    ...(findings.length > 0 ? [''] : []),
    ...Object.entries(counts).map(([id, count]) => `${id.padEnd(widest)}  ${String(count).padStart(4)}`),
    '',
    `${yearLabel(report.year)}: ${of('critical')} critical, ${of('warning')} warnings, ${of('info')} info.`,
    '',
  ].join('\n')
}
