import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AcademicYear } from '#domain/calendar/academic-year.ts'
import { addDays, isoOf } from '#domain/calendar/day.ts'
import { Refused, call, query } from '../../client.ts'
import { holidayNames, holidaysQuery } from '../../holidays.ts'
import type { Away } from './absences.ts'
import { type MemberGroup, membersOf } from './people.ts'
import { daysAround } from './weeks/columns.ts'

export const ABSENCES = 'GET /api/v1/absences'

const PAGE_SIZE = 1000
/** The weeks of a month reach further over the edges of a year than those of the service. */
const WEEK = 7

/** All time away of a year, however many pages that are: nothing is left out silently. */
export const absencesQuery = (ay: AcademicYear) => {
  const { first, last } = daysAround(ay)
  const range = { from: isoOf(first), to: isoOf(last) }
  return {
    queryKey: [ABSENCES, range] as const,
    queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<readonly Away[]> => {
      const all: Away[] = []
      for (let page = 1; ; page += 1) {
        const answer = await call(ABSENCES, { ...range, page, pageSize: PAGE_SIZE }, signal)
        if (!answer.ok) throw new Refused(answer.refusal)
        const { items, total } = answer.value
        all.push(...items)
        if (items.length === 0 || all.length >= total) return all
      }
    },
  }
}

/** What every view of the page shows: the time away of a year, the people it is of and the days off. */
export const useTimeAway = (ay: AcademicYear) => {
  const absences = useQuery({ ...absencesQuery(ay), placeholderData: keepPreviousData })
  const people = useQuery({ ...query('GET /api/v1/people', { ay }), placeholderData: keepPreviousData })
  const around = daysAround(ay)
  const listed = useQuery({
    ...holidaysQuery(addDays(around.first, -WEEK), addDays(around.last, WEEK)),
    placeholderData: keepPreviousData,
  })
  const { data: all } = absences
  const groups = useMemo((): readonly MemberGroup[] | undefined => {
    if (!all || !people.data) return undefined
    const away = new Set(all.map(({ personId }) => personId))
    return membersOf(people.data.people, ay, (id) => away.has(id))
  }, [all, people.data, ay])
  return {
    all,
    groups,
    holidays: useMemo(() => listed.data && holidayNames(listed.data.items), [listed.data]),
    error: absences.error ?? people.error ?? listed.error,
    retry: () => void Promise.all([absences.refetch(), people.refetch(), listed.refetch()]),
  }
}
