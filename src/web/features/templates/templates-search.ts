import { type AcademicYear, isPlannableYear } from '#domain/calendar/academic-year.ts'
import { ROTATION_SETTINGS, type RotationSetting } from '#domain/rotations/rotation.ts'

export const PGY_YEARS = [1, 2, 3] as const
export type Pgy = (typeof PGY_YEARS)[number]
/** With a weekly requirement, or without one where one is missing. */
export const ASKED = ['with', 'without'] as const
/** Archived ones too, or no others. */
export const ARCHIVED = ['with', 'only'] as const

/** What the address of the templates says. Ids are rotations'. */
export interface TemplatesSearch {
  /** The year whose plan is counted; left out, the present one. */
  readonly ay?: AcademicYear | undefined
  readonly q?: string | undefined
  readonly setting?: RotationSetting | undefined
  readonly pgy?: Pgy | undefined
  readonly asked?: (typeof ASKED)[number] | undefined
  readonly archived?: (typeof ARCHIVED)[number] | undefined
  /** A rotation is being added. */
  readonly add?: true | undefined
  /** Whose fields are open. */
  readonly template?: string | undefined
  /** What is being duplicated. */
  readonly copy?: string | undefined
  /** Whose weekly requirement is open. */
  readonly clock?: string | undefined
  /** Whose weeks are open. */
  readonly pattern?: string | undefined
}

const text = (value: unknown, most: number): string | null => {
  // A name of figures only comes as a number.
  const said = typeof value === 'number' ? String(value) : value
  return typeof said === 'string' && said !== '' ? said.slice(0, most) : null
}

const oneOf = <Value>(values: readonly Value[], value: unknown): Value | null =>
  values.find((one) => one === value) ?? null

/** Reads it; what makes no sense is dropped. */
export const templatesSearch = (search: Record<string, unknown>): TemplatesSearch => {
  const { ay } = search
  const read = {
    ay: typeof ay === 'number' && isPlannableYear(ay) ? ay : null,
    q: text(search['q'], 60),
    setting: oneOf(ROTATION_SETTINGS, search['setting']),
    pgy: oneOf(PGY_YEARS, search['pgy']),
    asked: oneOf(ASKED, search['asked']),
    archived: oneOf(ARCHIVED, search['archived']),
    add: search['add'] === true ? true : null,
    template: text(search['template'], 160),
    copy: text(search['copy'], 160),
    clock: text(search['clock'], 160),
    pattern: text(search['pattern'], 160),
  } as const
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null))
}
