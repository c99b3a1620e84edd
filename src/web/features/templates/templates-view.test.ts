import { describe, expect, it } from 'vitest'
import { REQUIREMENT_DEFAULTS } from '#domain/rotations/weekly-requirement.ts'
import type { KnownActivities } from '../../activities.ts'
import { aTemplate, activitiesOf } from './templates.test-data.ts'
import { templatesSearch } from './templates-search.ts'
import { countWords, isFiltered, meantBy, requirementWords, weekCells, weekWords } from './templates-view.ts'

const asks = (fmClinicMin: number, fmClinicMax: number) => ({
  requirement: { rotation: 'r', ...REQUIREMENT_DEFAULTS, fmClinicMin, fmClinicMax, version: 1 },
})

describe('what weeks on a rotation are asked for', () => {
  it.each([
    ['2 to 3 clinics', asks(2, 3)],
    ['1 clinic', asks(1, 1)],
    ['Up to 1 clinic', asks(0, 1)],
    ['No clinic', asks(0, 0)],
    ['Not set', { setting: 'outpatient' }],
    ['Not set', { setting: 'education' }],
    ['Pattern decides', { setting: 'inpatient' }],
    ['Pattern decides', { setting: 'off-site' }],
    ['Its halves decide', { setting: 'other', halves: { first: 'a', second: 'b' } }],
  ] as const)('is said as “%s”', (words, fields) => {
    expect(requirementWords(aTemplate(fields))).toBe(words)
  })

  it('is counted over those in use', () => {
    const three = [
      aTemplate({ setting: 'outpatient' }),
      aTemplate({ setting: 'inpatient' }),
      aTemplate({ setting: 'outpatient', archived: true }),
    ]
    expect(countWords(three)).toBe('2, of which 1 without a weekly requirement')
    expect(countWords([aTemplate(asks(2, 3))])).toBe('1, none without a weekly requirement')
  })
})

describe('the address', () => {
  const all = [
    aTemplate({
      id: 'sm',
      shownTitle: 'Sports Medicine',
      shownCode: 'SM',
      setting: 'outpatient',
      who: [2, 3],
      ...asks(2, 3),
    }),
    aTemplate({ id: 'im', shownTitle: 'Internal Médicine', shownCode: 'IM', setting: 'inpatient', who: [1] }),
    aTemplate({ id: 'geri', shownTitle: 'Geriatrics', shownCode: 'GERI', setting: 'outpatient' }),
    aTemplate({ id: 'old', shownTitle: 'Old sports', setting: 'outpatient', archived: true }),
  ]
  const found = (search: Record<string, unknown>) => meantBy(all, templatesSearch(search)).map(({ id }) => id)

  it('narrows by text, kind, year, requirement and archive', () => {
    expect(found({})).toEqual(['sm', 'im', 'geri'])
    expect(found({ q: 'med' })).toEqual(['sm', 'im'])
    expect(found({ q: 'gER' })).toEqual(['geri'])
    expect(found({ q: 'edicine' })).toEqual([])
    expect(found({ setting: 'outpatient' })).toEqual(['sm', 'geri'])
    expect(found({ pgy: 1 })).toEqual(['im', 'geri'])
    expect(found({ asked: 'with' })).toEqual(['sm'])
    expect(found({ asked: 'without' })).toEqual(['geri'])
    expect(found({ archived: 'only' })).toEqual(['old'])
    expect(found({ archived: 'with', q: 'sports' })).toEqual(['sm', 'old'])
  })

  it('drops what makes no sense', () => {
    expect(templatesSearch({ ay: 1812, q: '', setting: 'mars', pgy: 9, asked: 'x', add: 'yes', clock: 42 })).toEqual({
      clock: '42',
    })
    expect(isFiltered(templatesSearch({ clock: 'sm' }))).toBe(false)
    expect(isFiltered(templatesSearch({ pgy: 2 }))).toBe(true)
  })
})

describe('the little picture of a week', () => {
  const activities: KnownActivities = activitiesOf({
    SM: 'clinic',
    C: 'clinic',
    LEC: 'education',
    OFF: 'off',
    NF: 'nights',
  })
  const lectures = [{ weekday: 'wed', half: 'pm', activity: 'LEC' }] as const
  const every = (
    weekday: 'mon' | 'wed',
    half: 'am' | 'pm',
    activity: string,
    isProtected = false,
    week: number | null = null,
  ) => ({ week, weekday, half, activity, isProtected }) as const
  const cells = (pattern: ReturnType<typeof every>[], lectureExempt = false) =>
    weekCells({ lectureExempt, pattern: { cells: pattern, version: 1 } }, lectures, activities)

  it('shows the pattern, with lecture over what is not protected', () => {
    const week = cells([
      every('mon', 'am', 'SM'),
      every('mon', 'pm', 'SM'),
      every('wed', 'am', 'OFF'),
      every('wed', 'pm', 'C'),
    ])
    expect(weekWords(week)).toBe('Mon SM, Wed OFF and LEC')
    expect(week.filter(({ family }) => family !== null).map(({ family }) => family)).toEqual([
      'clinic',
      'clinic',
      'education',
    ])
    expect(weekWords(cells([every('wed', 'pm', 'C', true)]))).toBe('Wed open and C')
    expect(weekWords(cells([every('wed', 'pm', 'NF')], true))).toBe('Wed open and NF')
  })

  it('takes the first week that says something of a half-day', () => {
    expect(weekWords(cells([every('mon', 'am', 'C', false, 4), every('mon', 'am', 'SM', false, 3)]))).toBe(
      'Mon SM and open, Wed open and LEC',
    )
    expect(weekWords(cells([], true))).toBe('No week is said yet')
  })
})
