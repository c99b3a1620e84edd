import { type Rotation, namedRotation } from '#domain/rotations/rotation.ts'
import type { Weekday } from '#domain/calendar/day.ts'
import type { Template } from './template.ts'
import type { Pgy } from './templates-search.ts'

/** What the form holds of a rotation: text as typed, and an emptied code is none. */
export interface TemplateDraft extends Omit<
  Rotation,
  'name' | 'title' | 'code' | 'aliases' | 'who' | 'daysOff' | 'specialty'
> {
  readonly name: string
  readonly code: string
  /** A line each: what sheets write has commas in it. */
  readonly aliases: string
  readonly who: readonly Pgy[]
  readonly daysOff: readonly Weekday[]
  readonly specialty: readonly string[]
}

/** The rotation of a template, without what is only shown. */
export const rotationFrom = (template: Template): Rotation => {
  const { name, title, code, aliases, setting, who, leaveAllowed, weekendWork, daysOff, offSite, lectureExempt } =
    template
  const { clinicExempt, recovery, specialty, capacity, halves, archived } = template
  return {
    ...{ name, title, code, aliases, setting, who, leaveAllowed, weekendWork, daysOff, offSite, lectureExempt },
    ...{ clinicExempt, recovery, specialty, capacity, halves, archived },
  }
}

/** What the form starts from; null is a new rotation. */
export const draftOf = (template: Template | null): TemplateDraft => {
  const { name, title, code, aliases, ...rest } = template
    ? rotationFrom(template)
    : { ...namedRotation('new'), name: '' }
  return { ...rest, name: title ?? name.trim(), code: code ?? '', aliases: aliases.join('\n') }
}

/** What is written in lines, each once however its letters are. */
const linesOf = (text: string): string[] => {
  const lines = text.split('\n').map((line) => line.trim())
  const small = lines.map((line) => line.toLowerCase())
  return lines.filter((line, at) => line !== '' && small.indexOf(line.toLowerCase()) === at)
}

/** What the form says, as a rotation. Of one that exists the name is only what it is called. */
export const rotationOf = ({ name, code, aliases, ...rest }: TemplateDraft, template: Template | null): Rotation => {
  const called = name.trim()
  return {
    ...rest,
    name: template?.name ?? called,
    title: template === null || called === template.name.trim() ? null : called,
    code: code.trim() === '' ? null : code.trim(),
    aliases: linesOf(aliases),
    who: [...rest.who].sort(),
    daysOff: [...rest.daysOff],
    specialty: [...rest.specialty],
  }
}

/** The fields that differ from another state of the rotation: only those are sent. */
export const changedFields = (before: Rotation, after: Rotation): Partial<Omit<Rotation, 'name'>> => {
  const { name: _, ...fields } = after
  return Object.fromEntries(
    Object.entries(fields).filter(
      // Its keys are fields of a rotation and nothing else.
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Rotation]),
    ),
  )
}

/** What the server found wrong, by the field of the form that it stands at. */
export const formErrors = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, message]) => {
      const [first = ''] = field.split('.')
      return [first === 'title' ? 'name' : first, message]
    }),
  )
