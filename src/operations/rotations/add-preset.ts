import * as z from 'zod'
import { ROTATIONS } from '#domain/decisions/areas.ts'
import { activityWithCode, codeTaken } from '#domain/decisions/rotation-refusals.ts'
import { done } from '#domain/result.ts'
import { type Change, changeTo } from '#domain/schedule/change.ts'
import { type Fact, type FactKind, type Facts, keyOf } from '#domain/schedule/facts.ts'
import { AREA_WRITTEN, areaWrittenOf, writeArea } from '../area-change.ts'
import { defineOperation } from '../kit.ts'
import { PRESET_ACTIVITIES } from '../program/preset/activities.ts'
import { PRESET_OVERLAYS } from '../program/preset/overlays.ts'
import { PRESET_HALVES, PRESET_PATTERNS, PRESET_ROTATIONS } from '../program/preset/rotations.ts'
import { WRITE_REFUSALS } from '../write-refusals.ts'

/** Adds facts of a kind that are not there. */
const missing = <K extends FactKind>(facts: Facts, kind: K, preset: readonly Fact<K>[]): readonly Change[] =>
  preset.flatMap((fact) => {
    const key = keyOf(kind, fact)
    return facts[kind].has(key) ? [] : changeTo(facts, kind, key, fact)
  })

/** A rotation of which the program has the name alone takes over what the preset says of it. */
const described = (facts: Facts): readonly Change[] =>
  [...PRESET_ROTATIONS, ...PRESET_HALVES].flatMap((one) => {
    const known = facts.rotation.get(one.name)
    if (known && (known.code !== null || known.setting !== 'other')) return []
    const to = { ...one, leaveAllowed: known?.leaveAllowed ?? one.leaveAllowed }
    return changeTo(facts, 'rotation', one.name, codeTaken(facts, to) ? { ...to, code: null } : to)
  })

/** What the preset has and a program lacks. What is there stays as it is. */
export const presetChanges = (facts: Facts): readonly Change[] => [
  ...missing(
    facts,
    'activity',
    PRESET_ACTIVITIES.filter(({ code }) => activityWithCode(facts, code) === null),
  ),
  ...described(facts),
  ...missing(facts, 'rotationPattern', PRESET_PATTERNS),
  ...(facts.overlay.size === 0 ? missing(facts, 'overlay', PRESET_OVERLAYS) : []),
]

export const addPreset = defineOperation({
  name: 'add-preset',
  summary: 'Add the activities, rotations and weeks of a family-medicine program that are not there yet.',
  route: 'POST /api/v1/rotation-templates/preset',
  access: 'plan:edit',
  sensitive: true,
  input: z.strictObject({}),
  output: z.strictObject({ ...AREA_WRITTEN, activities: z.int(), rotations: z.int() }),
  refusals: WRITE_REFUSALS,
  async run(context) {
    const written = await writeArea(context, ({ facts }) => {
      const changes = presetChanges(facts)
      const summary = 'The activities and rotations of a family-medicine program are there.'
      return done({ changes, summary, source: 'import', reason: null, area: ROTATIONS })
    })
    if (!written.ok) return written
    const count = (kind: FactKind): number =>
      written.value.entry?.changes.filter((change) => change.kind === kind && change.from === null).length ?? 0
    return done({ ...areaWrittenOf(written.value), activities: count('activity'), rotations: count('rotation') })
  },
})
