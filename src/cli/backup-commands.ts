import { resolve } from 'node:path'
import { type Result, done } from '#domain/result.ts'
import { backUp, type Backup } from '#store/backup/back-up.ts'
import { restore } from '#store/backup/restore.ts'
import { openDatabase } from '#store/open-database.ts'
import { EXIT, type Exit } from './exit.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** "turnus-2026-11-22-180000.backup" */
const defaultName = (now: Date): string =>
  `turnus-${now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')}.backup`

const contentOf = ({ header, tables }: Backup): string => {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${rows} rows of ${tables.length} tables, as of ${header.takenAt}`
}

/** `turnus backup [FILE]`: beside a running server or without one. */
export const backupCommand = async (
  settings: Settings,
  file: string | undefined,
  terminal: Terminal,
): Promise<Result<Exit>> => {
  const opened = await openDatabase(settings.place, { doing: 'turnus backup' })
  if (!opened.ok) return opened
  try {
    const now = new Date()
    const target = resolve(file ?? defaultName(now))
    const made = await backUp(opened.value, target, now)
    if (!made.ok) return made
    terminal.tell(`${contentOf(made.value)}. Keep it where only administrators reach it.`)
    terminal.out(`${target}\n`)
    return done(EXIT.done)
  } finally {
    await opened.value.close()
  }
}

/** `turnus restore FILE`: into a folder or database that holds nothing yet. */
export const restoreCommand = async (settings: Settings, file: string, terminal: Terminal): Promise<Result<Exit>> => {
  const restored = await restore(resolve(file), settings.place)
  if (!restored.ok) return restored
  terminal.tell(`Restored: ${contentOf(restored.value)}. Start it with turnus start.`)
  return done(EXIT.done)
}
