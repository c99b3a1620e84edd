import type { Block } from '#domain/calendar/block.ts'
import { type Rotation, namedRotation } from '#domain/rotations/rotation.ts'
import { programBlocks } from '#domain/schedule/program-blocks.ts'
import type { Problem } from './kit.ts'

/** The blocks of a problem in which it is open who is on which rotation. */
export const openBlocks = ({ schedule, blocks }: Problem): readonly Block[] => {
  const years = new Set(blocks.map((key) => Number(key.split('/')[0])))
  const open = new Set(blocks)
  return [...years].flatMap((year) =>
    programBlocks(schedule, year).filter(({ number }) => open.has(`${year}/${number}`)),
  )
}

/** The rotations somebody may be put on: those that are known, and those that stand in the plan all the same. */
export const rotationsOffered = ({ schedule: { facts } }: Problem): readonly Rotation[] => {
  const names = new Set(facts.rotation.keys())
  for (const { rotation, second } of facts.plannedRotation.values())
    for (const name of second === null ? [rotation] : [rotation, second]) names.add(name)
  return [...names].map((name) => facts.rotation.get(name) ?? namedRotation(name))
}
