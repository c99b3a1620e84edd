import { addDays } from '#domain/calendar/day.ts'
import { personYearOf } from '#domain/schedule/schedule.ts'
import { programBlocks, splitDayOf } from '#domain/schedule/program-blocks.ts'
import { plannedOf, rotationOf, rotationParts } from '#domain/schedule/rotation-on.ts'
import { titleOf } from '#domain/rotations/rotation.ts'
import { aboutBlock } from '../about.ts'
import { BLOCK_PARTS, defineRule } from '../kit.ts'
import { openBlocks, rotationsOffered } from '../rotation-rows.ts'
import { forbid, onRotation } from '../rows.ts'
import { rotationsAndClinic } from '../sources.ts'

export const rotationForPgy = defineRule({
  id: 'rotation-for-pgy',
  title: 'A rotation that is not for somebody',
  statement: 'A resident is on rotations that are for their year of training, and that the program still has.',
  math: 'r[p,d,k] = 0   for resident p, rotation k that is not for the year of p, is archived, or is not known',
  source: rotationsAndClinic('3.1 Rotations, for whom'),
  level: { kind: 'hard' },
  scope: 'person-block',
  messages: {
    otherYear: {
      severity: 'warning',
      text: '{name} is in PGY-{pgy} and on {rotations|list} in Block {block}, which is for {others|list}.',
    },
    archived: { severity: 'warning', text: '{name} is on {rotations|list} in Block {block}, which is archived.' },
    unknown: {
      severity: 'warning',
      text: '{name} is on {rotations|list} in Block {block}, which is none of the program’s rotations.',
    },
  },

  check(schedule, key) {
    const block = programBlocks(schedule, key.year).find(({ number }) => number === key.block)
    const planned = block && plannedOf(schedule, key.person, block)
    const pgy = personYearOf(schedule, key.person, key.year)?.pgy ?? null
    if (block === undefined || !planned || pgy === null) return []
    const { rotation } = schedule.facts
    const planning = planned.second === null ? [planned.rotation] : [planned.rotation, planned.second]
    const on = rotationParts(schedule, key.person, block).map((part) => part.rotation.name)
    const names = [...new Set([...planning, ...on])]
    const known = names.flatMap((name) => rotation.get(name) ?? [])
    const titlesOf = (wrong: readonly string[]) => wrong.map((name) => titleOf(rotationOf(schedule, name)))
    const about = aboutBlock(schedule, key, block.start)
    const unknown = names.filter((name) => !rotation.has(name))
    const archived = known.filter((one) => one.archived)
    const other = known.filter(({ who }) => who.length > 0 && !who.includes(pgy))
    const others = [...new Set(other.flatMap(({ who }) => who))].sort((a, b) => a - b).map((year) => `PGY-${year}`)
    const told = (
      message: string,
      wrong: readonly string[],
      more: Readonly<Record<string, number | readonly string[]>> = {},
    ) => (wrong.length === 0 ? [] : [{ message, data: { ...about, rotations: titlesOf(wrong), ...more } }])
    return [
      ...told(
        'otherYear',
        other.map(({ name }) => name),
        { pgy, others },
      ),
      ...told(
        'archived',
        archived.map(({ name }) => name),
      ),
      ...told('unknown', unknown),
    ]
  },

  encode(problem, emit) {
    const { people, schedule } = problem
    const { personYear, plannedRotation, rotation } = schedule.facts
    for (const block of openBlocks(problem)) {
      const usual = splitDayOf(schedule, block)
      for (const person of people) {
        const pgy = personYear.get(`${person}/${block.year}`)?.pgy ?? null
        if (pgy === null) continue
        const isFor = (name: string): boolean => {
          const one = rotation.get(name)
          return one !== undefined && !one.archived && (one.who.length === 0 || one.who.includes(pgy))
        }
        const own = plannedRotation.get(`${block.year}/${block.number}/${person}`)
        const split = own?.splitDay ?? usual
        const halved = own?.second === null ? split : usual
        const days = { first: [block.start, addDays(split, -1)], second: [split, block.end] } as const
        for (const { name, halves } of rotationsOffered(problem))
          for (const part of BLOCK_PARTS) {
            const [first, last] = days[part]
            const isOfOthers =
              halves !== null && ((first < halved && !isFor(halves.first)) || (last >= halved && !isFor(halves.second)))
            if (!isFor(name) || isOfOthers)
              forbid(emit, onRotation(problem, person, block, part, name), { person, year: block.year, block: block.number }) // prettier-ignore
          }
      }
    }
  },
})
