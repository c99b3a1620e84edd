import type { Refusal } from '#domain/result.ts'
import type { Problem } from '#operations/program/problem.ts'
import type { Terminal } from './terminal.ts'

/** What a command exits with. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** Done, and something is wrong: a critical finding, an unhealthy folder. Also a fault of Turnus itself. */
  found: 1,
  /** Not done: the command, a setting or a file is not as it must be. */
  refused: 2,
} as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

const problemsOf = (data: unknown): { readonly problems: readonly Problem[]; readonly count: number } | null =>
  typeof data === 'object' && data !== null && 'problems' in data && 'count' in data
    ? (data as { readonly problems: readonly Problem[]; readonly count: number })
    : null

/** Tells why something was not done: a sentence, and the problems of a file line by line. */
export const tellRefusal = (terminal: Terminal, { message, data }: Refusal): Exit => {
  terminal.tell(message)
  const listed = problemsOf(data)
  for (const { record, field, message: problem } of listed?.problems ?? [])
    terminal.tell(`  ${[record, field].filter(Boolean).join('.')}: ${problem}`)
  if (listed && listed.count > listed.problems.length)
    terminal.tell(`  … and ${listed.count - listed.problems.length} more.`)
  return EXIT.refused
}
