import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import type { WeeklyRequirement } from '#domain/rotations/weekly-requirement.ts'
import { type OutputOf, query } from '../../../client.ts'

const CHECK = 'POST /api/v1/resident-weekly-requirements/check'
export type Effect = NonNullable<OutputOf<typeof CHECK>['effect']>

/** Typing is over when nothing came for so long. */
const PAUSE_MS = 250

/** A value once it has stayed the same for a moment. */
const usePaused = <Value>(value: Value): Value => {
  const [paused, setPaused] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS)
    return () => clearTimeout(timer)
    // The text is the value; an object made anew says nothing new.
  }, [text])
  return paused
}

/** What a requirement would do to the plan of a year; null until it is known, and while it cannot be. */
export const useEffectOn = (requirement: WeeklyRequirement, ay: AcademicYear, hasErrors: boolean): Effect | null => {
  const paused = usePaused(requirement)
  const { rotation: templateId, ...fields } = paused
  const { data } = useQuery({
    ...query(CHECK, { templateId, ay, ...fields }),
    enabled: !hasErrors,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return hasErrors ? null : (data?.effect ?? null)
}
