/**
 * How the leave notes of a real program's annual grid are read, against what a person read in them:
 * src/spreadsheets/leave/block-schedule-truth.test-data.ts.
 *
 * node --import tsx bench/leave-reading.ts
 */
import { day } from '#domain/calendar/day.ts'
import { readUpload } from '#spreadsheets/book/read-upload.ts'
import { scoreOf } from '#spreadsheets/leave/block-schedule-score.test-data.ts'
import { readLeave } from '#spreadsheets/leave/read-leave.ts'
import { realWorkbook, withRealWorkbook } from '#testing/real-workbook.ts'
import { spoken, spreadOf, timed } from './figures.ts'

const RUNS = 50

if (realWorkbook === null) console.log(withRealWorkbook('The leave notes of a real program'))
else {
  const [ms, read] = await timed(() => readUpload({ name: 'workbook.xlsx', bytes: realWorkbook ?? new Uint8Array() }))
  const sheet = read.ok ? read.value.sheets.find(({ name }) => name === 'Block Schedule') : undefined
  if (!sheet) throw new Error('The workbook has no sheet Block Schedule.')
  const options = { academicYear: 2025, today: day('2025-11-24') }
  const { notes, sure, flagged, flaggedAndRight, wrong } = scoreOf(readLeave(sheet, options).notes)
  const part = (count: number): string => `${count} (${((100 * count) / notes).toFixed(1)} %)`
  console.log(`leave notes in the sheet           ${notes}`)
  console.log(`person and dates right, sure       ${part(sure.length)}`)
  console.log(`marked for a person to look at     ${part(flagged.length)}, of these right ${flaggedAndRight.length}`)
  console.log(`wrong and not marked               ${part(wrong.length)} ${wrong.join(' ')}`)
  console.log(`read or marked                     ${part(sure.length + flagged.length)}`)
  const took: number[] = []
  for (let run = 0; run < RUNS; run += 1) took.push((await timed(() => readLeave(sheet, options)))[0])
  console.log(`the file, guarded and in a worker  ${ms.toFixed(0)} ms (from the sources)`)
  console.log(`the sheet as leave                 ${spoken(spreadOf(took))}`)
}
