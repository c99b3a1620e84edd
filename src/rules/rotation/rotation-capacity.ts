import { type Day, daysFrom, isoOf } from '#domain/calendar/day.ts'
import { programBlocks, splitDayOf } from '#domain/schedule/program-blocks.ts'
import { rotationOf } from '#domain/schedule/rotation-on.ts'
import { headcountsOn, rotationStays } from '#domain/schedule/rotation-stays.ts'
import { calledName } from '#domain/schedule/called-name.ts'
import { aboutRotation } from '../about.ts'
import { type BlockPart, defineRule } from '../kit.ts'
import { openBlocks, rotationsOffered } from '../rotation-rows.ts'
import { atMost, onRotation } from '../rows.ts'
import { rotationsAndClinic } from '../sources.ts'

/** The part of a block that a day lies in, when the second begins on another. */
const partOf = (day: Day, second: Day): BlockPart => (day < second ? 'first' : 'second')

export const rotationCapacity = defineRule({
  id: 'rotation-capacity',
  title: 'More residents than a rotation takes',
  statement: 'No more residents are on a rotation at one time than it takes.',
  math: 'Σ r[p,d,k] (over residents p) ≤ capacity(k)   for day d, rotation k with a capacity',
  source: rotationsAndClinic('E7 Inpatient headcount'),
  level: { kind: 'hard' },
  scope: 'block-rotation',
  messages: {
    wholeBlock: {
      severity: 'warning',
      text: '{names|list} are on {title} in Block {block}, which takes {capacity} at one time. Move somebody, or let it stand.',
    },
    someDays: {
      severity: 'warning',
      text: '{names|list} are on {title} at one time on {days|days} in Block {block}, which takes {capacity}. Move somebody, or let it stand.',
    },
  },

  check(schedule, key) {
    const { capacity } = rotationOf(schedule, key.rotation)
    const block = programBlocks(schedule, key.year).find(({ number }) => number === key.block)
    if (capacity === null || block === undefined) return []
    const counts = headcountsOn(schedule, block, key.rotation)
    const over = counts.filter(({ residents }) => residents > capacity)
    const [first] = over
    if (first === undefined) return []
    const people = rotationStays(schedule, block)
      .filter(
        ({ rotation, ...stay }) =>
          rotation === key.rotation && over.some(({ day }) => stay.first <= day && day <= stay.last),
      ) // prettier-ignore
      .map(({ resident }) => resident)
    const data = {
      ...aboutRotation(schedule, key, first.day),
      capacity,
      residents: Math.max(...over.map(({ residents }) => residents)),
      people,
      names: people.map((person) => calledName(schedule, person)).sort((a, b) => a.localeCompare(b, 'en')),
      days: over.map(({ day }) => isoOf(day)),
    }
    return [{ message: over.length === counts.length ? 'wholeBlock' : 'someDays', data }]
  },

  encode(problem, emit) {
    const { schedule } = problem
    const { facts } = schedule
    const offered = rotationsOffered(problem)
    for (const block of openBlocks(problem)) {
      const usual = splitDayOf(schedule, block)
      const there = [...facts.person.keys()].flatMap((person) => {
        const year = facts.personYear.get(`${person}/${block.year}`)
        if (!year || year.pgy === null) return []
        const own = facts.plannedRotation.get(`${block.year}/${block.number}/${person}`)
        const split = own?.splitDay ?? usual
        return [{ person, from: year.from ?? block.start, to: year.to ?? block.end, split, halved: own?.second === null ? split : usual }] // prettier-ignore
      })
      for (const { name, capacity } of facts.rotation.values()) {
        if (capacity === null) continue
        const data = { year: block.year, block: block.number, rotation: name }
        for (const day of daysFrom(block.start, block.end))
          atMost(
            emit,
            capacity,
            there
              .filter(({ from, to }) => from <= day && day <= to)
              .flatMap(({ person, split, halved }) => {
                const part = partOf(day, split)
                const half = partOf(day, halved)
                return offered
                  .filter((one) => (one.halves?.[half] ?? one.name) === name)
                  .map((one) => [1, onRotation(problem, person, block, part, one.name)] as const)
              }),
            data,
          )
      }
    }
  },
})
