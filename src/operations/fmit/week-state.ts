import * as z from 'zod'
import { type Day, isoOf } from '#domain/calendar/day.ts'
import { fmitWeekOf } from '#domain/calendar/fmit-week.ts'
import { fmitColumn } from '#domain/schedule/fmit-column.ts'
import { dayKey } from '#domain/schedule/facts.ts'
import type { Judged } from '#rules/judge.ts'
import type { Ground, Snapshot } from '#store/store.ts'
import type { Refusal } from '#domain/result.ts'
import { weekOfFinding } from './conflict.ts'
import { lastChangeOf } from './last-change.ts'
import { type WeekAnswer, weekAnswer, weekAnswerOf } from './week-answer.ts'

/** A week as it stands. */
export const weekStateOf = (
  { schedule, findings }: Judged,
  snapshot: Pick<Snapshot, 'versionOf'>,
  weekStart: Day,
): WeekAnswer =>
  weekAnswerOf(fmitColumn(schedule, fmitWeekOf(weekStart)), {
    version: snapshot.versionOf('fmitWeek', dayKey(weekStart)),
    findings: findings.filter((finding) => weekOfFinding(finding) === weekStart),
  })

/** The same as JSON, for the data of a refusal. */
export const currentWeek = (judged: Judged, snapshot: Pick<Snapshot, 'versionOf'>, weekStart: Day): unknown =>
  z.encode(weekAnswer, weekStateOf(judged, snapshot, weekStart))

export interface ExpectedWeek {
  readonly weekStart: Day
  /** Nothing is expected when it is left out, or null. */
  readonly expectedVersion?: number | null | undefined
}

/** Refuses when a week is not what the caller was looking at: says who changed it, and shows what it is now. */
export const staleWeek = async (
  judged: Judged,
  ground: Ground,
  { weekStart, expectedVersion }: ExpectedWeek,
): Promise<Refusal<'version'> | null> => {
  const key = dayKey(weekStart)
  if (
    expectedVersion === undefined ||
    expectedVersion === null ||
    ground.versionOf('fmitWeek', key) === expectedVersion
  )
    return null
  const entry = await lastChangeOf(ground, 'fmitWeek', key, expectedVersion)
  const { number } = fmitWeekOf(weekStart)
  return {
    reason: 'version',
    message: entry
      ? `${entry.author.name} changed week ${number} since you looked: ${entry.summary} Look again, then decide.`
      : `Week ${number} is not what you were looking at. Look again, then decide.`,
    data: {
      weekStart: isoOf(weekStart),
      expectedVersion,
      current: currentWeek(judged, ground, weekStart),
      changedBy: entry && { name: entry.author.name, at: entry.at, summary: entry.summary },
    },
  }
}
