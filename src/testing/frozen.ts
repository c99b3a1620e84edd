import type { Schedule } from '#domain/schedule/schedule.ts'
import type { AnyRule } from '#rules/kit.ts'

const MAP_WRITERS = ['set', 'delete', 'clear'] as const

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  if (value instanceof Map) {
    for (const writer of MAP_WRITERS)
      Object.defineProperty(value, writer, {
        value: () => {
          throw new TypeError(`a rule must not ${writer} in the facts`)
        },
      })
    for (const item of value.values()) freeze(item)
  }
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
}

/**
 * The schedule, made so that writing into it throws, and reading the day it is too, except for a rule that says it does:
 * what all others find is a property of the facts.
 */
export const frozen = (schedule: Schedule, { readsToday }: Pick<AnyRule, 'readsToday'> = {}): Schedule => {
  freeze(schedule.facts)
  if (readsToday) return Object.freeze({ ...schedule })
  return {
    facts: schedule.facts,
    get today(): never {
      throw new TypeError('a rule must not depend on the day it is run on')
    },
  }
}
