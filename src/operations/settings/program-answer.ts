import * as z from 'zod'
import { program } from '#domain/schedule/facts.ts'
import type { RefusalKind } from '../kit.ts'

export const programAnswer = program.extend({ version: z.int(), revision: z.int() })

export const UNKNOWN_PROGRAM: RefusalKind = {
  reason: 'unknown_program',
  status: 404,
  when: 'There is no program yet; import one.',
}
