import { type Result, done } from '#domain/result.ts'
import type { Actor } from '#operations/access.ts'
import { contextFor } from '#operations/context.ts'
import type { Context, Operation } from '#operations/kit.ts'
import { setUpProgram } from '#operations/program/set-up-program.ts'
import { openAccounts } from '#store/open-accounts.ts'
import { type Database, openDatabase } from '#store/open-database.ts'
import type * as z from 'zod'
import { machineTimezone } from './machine-timezone.ts'
import type { Settings } from './settings.ts'

/** The one program of a data folder. */
export const PROGRAM_ID = 'default'

/** Whoever may use the command line may use the data folder: the owner of the machine. */
const COMMAND_LINE: Actor = { id: 'cli', name: 'Command line', role: 'admin', person: null }

/** Sets the program of an open database up, and makes what operations work with. */
export const contextOf = async (database: Database, now: Date): Promise<Result<Context>> => {
  const { store, pool } = database
  const setUp = await setUpProgram(store, { programId: PROGRAM_ID, timezone: machineTimezone(), sample: false, now })
  if (!setUp.ok) return setUp
  const accounts = openAccounts(pool)
  return done(await contextFor({ store, accounts, actor: COMMAND_LINE, session: null, programId: PROGRAM_ID, now }))
}

/** Opens the program beside whatever runs on it, does some work, and closes. */
export const withProgram = async <Value>(
  settings: Settings,
  doing: string,
  work: (context: Context) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const opened = await openDatabase(settings.place, { doing })
  if (!opened.ok) return opened
  try {
    const context = await contextOf(opened.value, new Date())
    return context.ok ? await work(context.value) : context
  } finally {
    await opened.value.close()
  }
}

/** Runs an operation with what was typed; what its input does not take is refused. */
export const run = async <Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
  context: Context,
  typed: z.input<Input>,
): Promise<Result<z.output<Output>>> => {
  const input = operation.input.safeParse(typed)
  if (input.success) return operation.run(context, input.data)
  const message = input.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')
  return { ok: false, refusal: { reason: 'invalid_input', message } }
}
