import { editProgram } from '#domain/decisions/edit-program.ts'
import { done } from '#domain/result.ts'
import { program } from '#domain/schedule/facts.ts'
import { programOf } from '#domain/schedule/schedule.ts'
import { expectedVersion } from '../fields.ts'
import { defineOperation } from '../kit.ts'
import { VERSION, writeFact } from '../people/write-person.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'
import { UNKNOWN_PROGRAM, programAnswer } from './program-answer.ts'

export const editProgramOperation = defineOperation({
  name: 'edit-program',
  summary: "Change the program's name, timezone, or the day up to which weeks are locked.",
  route: 'PUT /api/v1/program',
  access: 'plan:edit',
  input: program.omit({ weekend: true }).partial().extend({ expectedVersion }),
  output: programAnswer,
  refusals: [
    UNKNOWN_PROGRAM,
    { reason: 'unknown_timezone', status: 422, when: 'There is no timezone of that name.' },
    VERSION,
    ...WRITE_REFUSALS,
  ],
  async run(context, { expectedVersion, ...fields }) {
    const expected = { kind: 'program', key: 'program', expectedVersion } as const
    const written = await writeFact(context, expected, (schedule) => editProgram(schedule, fields))
    if (!written.ok) return written
    const { after, answer } = written.value
    const settings = programOf(answer.brought.after.schedule)
    if (settings === null) throw new Error('the program is gone as soon as written')
    return done({ ...settings, version: after.versionOf('program', 'program'), revision: after.seq })
  },
})
