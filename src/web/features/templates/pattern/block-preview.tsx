import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { yearLabel, yearOf } from '#domain/calendar/academic-year.ts'
import { day } from '#domain/calendar/day.ts'
import type { PatternCell } from '#domain/rotations/rotation-pattern.ts'
import type { Facts } from '#domain/schedule/facts.ts'
import { programBlockOf, programBlocks } from '#domain/schedule/program-blocks.ts'
import { type RotationPreview, rotationPreview } from '#domain/schedule/rotation-preview.ts'
import type { KnownActivities } from '../../../activities.ts'
import { Refused, query } from '../../../client.ts'
import { Select } from '../../../components/select.tsx'
import { Skeleton } from '../../../components/states.tsx'
import { factsOf } from '../../../plan/facts-of.ts'
import { useToday } from '../../../session.ts'
import type { Template } from '../template.ts'
import { PGY_YEARS, type Pgy } from '../templates-search.ts'
import { PreviewGrid } from './preview-grid.tsx'
import styles from './block-preview.module.css'

/** Years that can be chosen around the present one. */
const AROUND = [-1, 0, 1] as const

/** The facts of a block with this rotation as it is edited, and with the halves it may consist of. */
const withRotation = (
  facts: Facts,
  template: Template,
  cells: readonly PatternCell[],
  halves: readonly Template[],
): Facts => {
  const { id, requirement } = template
  const rotationPattern = new Map(facts.rotationPattern)
  const weeklyRequirement = new Map(facts.weeklyRequirement)
  for (const half of halves) {
    rotationPattern.set(half.id, { rotation: half.id, cells: half.pattern.cells })
    if (half.requirement) weeklyRequirement.set(half.id, half.requirement)
  }
  rotationPattern.set(id, { rotation: id, cells: [...cells] })
  if (requirement) weeklyRequirement.set(id, requirement)
  else weeklyRequirement.delete(id)
  return { ...facts, rotationPattern, weeklyRequirement }
}

/** What a real block would be with these weeks: with the program week, holidays, weekends, and where each comes from. */
export const BlockPreview = ({
  template,
  cells,
  activities,
}: {
  readonly template: Template
  readonly cells: readonly PatternCell[]
  readonly activities: KnownActivities
}) => {
  const today = useToday()
  const present = yearOf(today)
  const [ay, setAy] = useState(present)
  const [number, setNumber] = useState(() => programBlockOf({ facts: factsOf({}) }, today).number)
  const [pgy, setPgy] = useState<Pgy>(template.who[0] ?? 1)
  const read = useQuery({
    ...query('GET /api/v1/blocks/:ay/:number', { ay, number }),
    placeholderData: keepPreviousData,
  })
  const halves = useQueries({
    queries: (template.halves ? [template.halves.first, template.halves.second] : []).map((id) =>
      query('GET /api/v1/rotation-templates/:id', { id }),
    ),
  })
  const { data } = read
  const facts = useMemo(() => data && factsOf(data.facts), [data])
  const ownHalves = halves.flatMap((half) => half.data ?? [])
  const preview = ((): RotationPreview | null => {
    if (!facts || !data) return null
    const schedule = { facts: withRotation(facts, template, cells, ownHalves), today: day(data.today) }
    const block = programBlocks(schedule, data.ay).find((one) => one.number === data.number)
    return block ? rotationPreview(schedule, { rotation: template.id, pgy, block }) : null
  })()
  const blocks = programBlocks({ facts: facts ?? factsOf({}) }, ay)
  return (
    <section aria-label="Over a block" className={styles.preview}>
      <div className={styles.head}>
        <h3>Over a block</h3>
        <Select
          label="Year"
          inline
          value={String(ay)}
          options={AROUND.map((by) => ({ value: String(present + by), label: yearLabel(present + by) }))}
          onChange={(value) => setAy(Number(value))}
        />
        <Select
          label="Block"
          inline
          value={String(number)}
          options={blocks.map((block) => ({ value: String(block.number), label: String(block.number) }))}
          onChange={(value) => setNumber(Number(value))}
        />
        <Select
          label="Resident"
          inline
          value={String(pgy)}
          options={PGY_YEARS.map((one) => ({ value: String(one), label: `PGY-${one}` }))}
          onChange={(value) => setPgy(PGY_YEARS.find((one) => String(one) === value) ?? 1)}
        />
      </div>
      {preview ? (
        <PreviewGrid key={`${ay}/${number}`} preview={preview} activities={activities} />
      ) : read.error ? (
        <p className={styles.quiet}>
          {read.error instanceof Refused ? read.error.message : 'The block could not be read. Choose it again.'}
        </p>
      ) : (
        <Skeleton rows={5} />
      )}
    </section>
  )
}
