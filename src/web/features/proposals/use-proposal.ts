import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Refused, call, query } from '../../client.ts'
import { type Preview, isOpen } from './preview.ts'
import { useSettled } from './use-settled.ts'
import { type LeftOut, freeRows, heldBack, takenOf } from './ticks.ts'

/** Long enough for a held key to go through rows, too short to be waited for. */
const SETTLES_MS = 120
const PART = 'POST /api/v1/proposals/:id/preview'

/** The proposal as a whole: its rows, and what all of it would come to. */
export const proposalQuery = (id: string) => query('GET /api/v1/proposals/:id', { id })

/** What rows would come to, and which rows were asked about. */
interface Part {
  readonly asked: readonly string[]
  readonly preview: Preview
}

/** What the ticked rows would come to; the last answer stays until the next is there. */
const usePart = (id: string, all: Preview | undefined, asked: readonly string[], isAll: boolean): Part | undefined =>
  useQuery({
    queryKey: [PART, { id, rows: asked }],
    queryFn: async ({ signal }): Promise<Part> => {
      const answer = await call(PART, { id, rows: [...asked] }, signal)
      if (!answer.ok) throw new Refused(answer.refusal)
      return { asked, preview: answer.value }
    },
    enabled: all !== undefined && !isAll && isOpen(all.proposal),
    placeholderData: keepPreviousData,
    // Every tick makes another: none is worth keeping for long.
    gcTime: 10_000,
  }).data

const NONE: ReadonlySet<string> = new Set()

/** A proposal, which rows can be taken and which are, and what those would come to. */
export const useProposal = (id: string, left: LeftOut) => {
  const { data: all, error, refetch } = useQuery(proposalQuery(id))
  const free = useMemo(() => (all ? freeRows(all.rows) : []), [all])
  const ticked = useMemo(() => takenOf(free, left), [free, left])
  const isAll = ticked.length === free.length
  const part = usePart(id, all, useSettled(ticked, SETTLES_MS), isAll)
  const held = useMemo(() => (isAll || !part ? NONE : heldBack(part.asked, part.preview.rows)), [isAll, part])
  const taken = useMemo(() => (held.size === 0 ? ticked : ticked.filter((row) => !held.has(row))), [ticked, held])
  return { all, part: isAll ? all : (part?.preview ?? all), free, taken, held, error, refetch }
}
