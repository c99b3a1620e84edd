import { beforeEach, describe, expect, it } from 'vitest'
import { aPerson, aPersonYear, aPlannedRotation, factsOf } from '#testing/builders.ts'
import { type Client, testApp } from '#testing/http.ts'
import { presetFacts } from '#testing/seeds/preset-facts.ts'

const facts = factsOf({
  ...presetFacts(),
  person: [
    aPerson({ id: 'iyer', name: 'Priya Iyer', kind: 'resident' }),
    aPerson({ id: 'abdi', name: 'Farhan Abdi', kind: 'faculty' }),
  ],
  personYear: [
    aPersonYear({ person: 'iyer', year: 2025, role: null, pgy: 2 }),
    aPersonYear({ person: 'abdi', year: 2025 }),
  ],
  plannedRotation: [aPlannedRotation({ year: 2025, block: 9, resident: 'iyer', rotation: 'Cardiology' })],
})
const SM = encodeURIComponent('Sports Medicine')

describe('rotations over HTTP', () => {
  let coordinator: Client
  beforeEach(async () => {
    const test = await testApp({ facts })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
  })

  it('are listed with their weeks, what they ask for and where they are planned; searched and filtered', async () => {
    const all = (await coordinator('GET /rotation-templates?ay=2025')).value
    expect([all.total, all.ay]).toEqual([61, 2025])
    expect(all.items.find(({ id }) => id === 'Cardiology')).toMatchObject({
      shownCode: 'CARD',
      family: 'elective',
      placed: 1,
      requirement: null,
      version: 1,
    })
    const found = (await coordinator('GET /rotation-templates?search=sports&setting=outpatient')).value
    expect(found.items.map(({ id }) => id)).toEqual(['Sports Medicine'])
    expect((await coordinator(`GET /rotation-templates/${SM}`)).value.pattern.cells.length).toBeGreaterThan(8)
    expect((await coordinator('GET /rotation-templates/none')).problem).toMatchObject({
      status: 404,
      reason: 'unknown_rotation',
    })
  })

  it('are added, changed, archived, duplicated, given weeks, and taken back', async () => {
    const added = await coordinator('POST /rotation-templates', {
      name: 'Wound Care',
      code: 'WC',
      setting: 'outpatient',
    })
    expect([added.status, added.value.template.shownCode]).toEqual([201, 'WC'])
    expect((await coordinator('POST /rotation-templates', { name: 'Wound Care' })).problem.reason).toBe(
      'rotation_exists',
    )
    expect((await coordinator('POST /rotation-templates', { name: 'Other', code: 'wc' })).problem.reason).toBe(
      'code_taken',
    )
    const changed = await coordinator('PUT /rotation-templates/Wound%20Care', {
      title: 'Wounds',
      capacity: 2,
      expectedVersion: 2,
    })
    expect(changed.value.template).toMatchObject({
      shownTitle: 'Wounds',
      capacity: 2,
      setting: 'outpatient',
      code: 'WC',
    })
    expect(
      (await coordinator('PUT /rotation-templates/Wound%20Care', { capacity: 3, expectedVersion: 2 })).problem.reason,
    ).toBe('version')
    const written = (aliases: readonly string[]) => coordinator('PUT /rotation-templates/Wound%20Care', { aliases })
    expect((await written(['Wound cl.', 'Ulcers, feet'])).value.template).toMatchObject({
      ...{ aliases: ['Wound cl.', 'Ulcers, feet'], capacity: 2 },
    })
    expect((await coordinator('GET /rotation-templates?search=ulcers')).value.items.map(({ id }) => id)).toEqual([
      'Wound Care',
    ])
    expect((await written(['sports medicine'])).problem).toMatchObject({
      ...{ status: 409, reason: 'alias_taken' },
      fields: [{ field: 'aliases', message: '“sports medicine” is Sports Medicine already.' }],
    })
    expect((await written(['x'.repeat(161)])).problem).toMatchObject({
      ...{ status: 422, fields: [{ field: 'aliases.0', message: 'Use 160 letters or fewer.' }] },
    })
    const twin = await coordinator('POST /rotation-templates', { name: 'Feet', aliases: ['ULCERS, feet'] })
    expect(twin.problem.reason).toBe('alias_taken')
    const weeks = [{ week: null, weekday: 'mon', half: 'am', activity: 'C', isProtected: false }]
    const patterned = await coordinator('PUT /rotation-templates/Wound%20Care/pattern', { cells: weeks })
    expect(patterned.value.template.pattern.cells).toEqual(weeks)
    const unknown = [{ ...weeks[0], activity: 'ZZ' }]
    expect(
      (await coordinator('PUT /rotation-templates/Wound%20Care/pattern', { cells: unknown })).problem,
    ).toMatchObject({
      reason: 'unknown_activity',
      fields: [{ field: 'cells.0.activity' }],
    })
    const copy = await coordinator('POST /rotation-templates/Wound%20Care/duplicate', { name: 'Burns', code: 'BRN' })
    expect([copy.status, copy.value.template.pattern.cells.length]).toEqual([201, 1])
    await coordinator('PUT /rotation-templates/Burns', { archived: true })
    expect((await coordinator('GET /rotation-templates?archived=only')).value.items.map(({ id }) => id)).toEqual([
      'Burns',
    ])
    await coordinator('POST /rotation-templates/undo', {})
    expect((await coordinator('GET /rotation-templates?archived=only')).value.total).toBe(0)
    await coordinator('POST /rotation-templates/redo', {})
    expect((await coordinator('GET /rotation-templates?archived=only')).value.total).toBe(1)
  })

  it('are previewed over a block, half-day by half-day with where it comes from', async () => {
    const preview = async (query: string, id = SM) =>
      coordinator(`GET /rotation-templates/${id}/preview?${query}` as `GET /rotation-templates/${string}/preview`)
    const { value } = await preview('ay=2025&block=9&pgy=2')
    expect([value.days.length, value.after]).toEqual([28, []])
    // Block 9 begins on Thu 12 Feb 2026; its first Wednesday is the seventh day.
    expect(value.days[6]).toMatchObject({
      am: { activity: 'aSM', from: 'pattern', because: 'from rotation Sports Medicine, pattern week 1' },
      pm: { activity: 'LEC', name: 'Lecture', from: 'overlay', because: 'from the program week, Lecture' },
    })
    const nights = await preview('ay=2025&block=9&pgy=1', 'Night%20Float')
    expect(nights.value.after[0]).toMatchObject({ am: { activity: 'PC', from: 'nights' } })
    expect((await preview('ay=2025&block=9&pgy=2', 'none')).problem).toMatchObject({
      ...{ status: 404, reason: 'unknown_rotation' },
    })
    // 1 July 2027 is a Thursday, so the year has no Block 0.
    expect((await preview('ay=2027&block=0&pgy=2')).problem).toMatchObject({ status: 404, reason: 'unknown_block' })
    expect((await preview('ay=2025&block=9&pgy=4')).problem.status).toBe(422)
  })

  it('have activities, what the program does, and how blocks work', async () => {
    const { items, total } = (await coordinator('GET /activities')).value
    expect(total).toBeGreaterThan(60)
    const [first] = items
    if (!first) throw new Error('there are activities')
    const { archived: _, version: __, ...of } = first
    const fields = { ...of, aliases: [] }
    const added = await coordinator('POST /activities', { ...fields, code: 'WC', name: 'Wound care' })
    expect(added.status).toBe(201)
    expect((await coordinator('POST /activities', { ...fields, code: 'wc' })).problem.reason).toBe('code_taken')
    expect((await coordinator('PUT /activities/WC', { archived: true })).value.activity.archived).toBe(true)
    expect((await coordinator('PUT /activities/ZZ', { archived: true })).problem.status).toBe(404)
    expect((await coordinator('PUT /activities/WC', { aliases: ['Optho'] })).problem).toMatchObject({
      ...{ status: 409, reason: 'alias_taken' },
      fields: [{ field: 'aliases', message: '“Optho” is Ophtho already.' }],
    })
    expect((await coordinator('POST /activities', { ...fields, code: 'WD', aliases: ['lec'] })).problem.reason).toBe(
      'alias_taken',
    )
    const dull = { colours: { fill: '#f7edc4', ink: '#e0c060' } }
    const { status, fields: wrong } = (await coordinator('PUT /activities/WC', dull)).problem
    expect([status, wrong?.[0]?.field]).toEqual([422, 'colours.ink'])
    expect(wrong?.[0]?.message).toContain('4.5:1 is the least')
    const overlays = (await coordinator('GET /overlays')).value.items
    const ids = overlays.map(({ id }) => id)
    const order = async (to: readonly string[]) => coordinator('POST /overlays/order', { ids: to })
    expect((await order([...ids.slice(1), 'none'])).problem.reason).toBe('unknown_overlay')
    expect((await order(ids.slice(1))).problem.reason).toBe('order_incomplete')
    const turned = await order([...ids].reverse())
    expect((await coordinator('GET /overlays')).value.items.map(({ id }) => id)).toEqual([...ids].reverse())
    await coordinator('POST /rotation-templates/undo', { undoToken: turned.value.undoToken ?? '' })
    expect((await coordinator('GET /overlays')).value.items.map(({ id }) => id)).toEqual(ids)
    const lecture = overlays.find(({ id }) => id === 'lecture')
    if (!lecture) throw new Error('there is a lecture')
    const { version, ...overlay } = lecture
    const moved = await coordinator('PUT /overlays/lecture', {
      ...overlay,
      id: undefined,
      weekday: 'thu',
      expectedVersion: version,
    })
    expect(moved.value.overlay.weekday).toBe('thu')
    expect((await coordinator('DELETE /overlays/none')).problem.reason).toBe('unknown_overlay')
    expect((await coordinator('DELETE /overlays/lecture')).status).toBe(200)
    expect((await coordinator('GET /block-policy')).value).toMatchObject({ splitAfter: 11, roomsUsual: 6, version: 0 })
    const { version: ___, ...policy } = (await coordinator('GET /block-policy')).value
    expect((await coordinator('PUT /block-policy', { ...policy, splitAfter: 14 })).value.policy.splitAfter).toBe(14)
    expect((await coordinator('PUT /block-policy', { ...policy, roomsMost: 2 })).problem.status).toBe(422)
  })

  it('come from the preset where a program lacks them, and change nothing that is there', async () => {
    const again = (await coordinator('POST /rotation-templates/preset', {})).value
    expect(again).toMatchObject({ activities: 0, rotations: 0, undoToken: null })
    const empty = await (await testApp({ facts: factsOf({}) })).as('coordinator')
    expect((await empty('POST /rotation-templates/preset', {})).value).toMatchObject({ activities: 78, rotations: 61 })
  })
})

describe('weekly requirements over HTTP', () => {
  let coordinator: Client
  const path = `/resident-weekly-requirements/by-template/${SM}` as const
  beforeEach(async () => {
    coordinator = await (await testApp({ facts })).as('coordinator', 'Rosa Tamang')
  })

  it('are created with what is usual, once; read, changed as a whole, and removed', async () => {
    expect((await coordinator(`GET ${path}`)).problem).toMatchObject({ status: 404, reason: 'no_requirement' })
    const created = await coordinator('POST /resident-weekly-requirements', { templateId: 'Sports Medicine' })
    expect([created.status, created.value.requirement]).toMatchObject([
      201,
      { fmClinicMin: 2, fmClinicMax: 3, totals: { min: 3, max: 10, uncut: 14 }, issues: [] },
    ])
    const twice = await coordinator('POST /resident-weekly-requirements', { templateId: 'Sports Medicine' })
    expect(twice.problem).toMatchObject({ status: 409, reason: 'requirement_exists' })
    const nowhere = await coordinator('POST /resident-weekly-requirements', { templateId: 'none' })
    expect(nowhere.problem).toMatchObject({ status: 404, reason: 'unknown_rotation' })
    // Part of it, judged as a whole: the most stays 3.
    expect((await coordinator(`PUT ${path}`, { fmClinicMin: 4 })).problem).toMatchObject({
      status: 422,
      reason: 'requirement_refused',
      fields: [{ field: 'fmClinicMax' }],
    })
    expect((await coordinator(`PUT ${path}`, { fmClinicMin: null })).problem).toMatchObject({
      status: 422,
      reason: 'invalid_input',
    })
    expect((await coordinator(`PUT ${path}`, { allowedClinicDays: ['sat'] })).problem.status).toBe(422)
    const slots = [{ weekday: 'thu', half: 'am', activity: 'RSH' }]
    const put = await coordinator(`PUT ${path}`, { protectedSlots: slots, allowedClinicDays: ['mon', 'tue'] })
    expect(put.value.requirement).toMatchObject({
      protectedSlots: slots,
      allowedClinicDays: ['mon', 'tue'],
      fmClinicMin: 2,
    })
    expect((await coordinator(`GET /resident-weekly-requirements/${SM}`)).value.protectedSlots).toEqual(slots)
    expect((await coordinator('GET /resident-weekly-requirements?setting=outpatient')).value.total).toBe(1)
    expect((await coordinator('GET /resident-weekly-requirements?setting=inpatient')).value.total).toBe(0)
    const edited = await coordinator(`PUT /resident-weekly-requirements/${SM}`, { fmClinicMax: 4 })
    expect(edited.value.requirement).toMatchObject({ fmClinicMax: 4, protectedSlots: slots })
    expect((await coordinator('PUT /resident-weekly-requirements/Cardiology', { fmClinicMax: 4 })).problem.reason).toBe(
      'no_requirement',
    )
    expect((await coordinator('PUT /resident-weekly-requirements/none', { fmClinicMax: 4 })).problem.reason).toBe(
      'unknown_rotation',
    )
    expect((await coordinator(`DELETE ${path}?expectedVersion=1`)).problem.reason).toBe('version')
    expect((await coordinator(`DELETE ${path}`)).status).toBe(200)
    expect((await coordinator(`DELETE /resident-weekly-requirements/${SM}`)).problem.reason).toBe('no_requirement')
  })

  it('are asked of all outpatient rotations at once, tried first', async () => {
    const bulk = '/resident-weekly-requirements/bulk/outpatient-defaults' as const
    const tried = await coordinator(`POST ${bulk}`, { dryRun: true })
    const count = tried.value.created.length
    expect(count).toBeGreaterThan(15)
    expect((await coordinator('GET /resident-weekly-requirements')).value.total).toBe(0)
    expect((await coordinator(`POST ${bulk}`, {})).value.created).toHaveLength(count)
    const again = (await coordinator(`POST ${bulk}`, {})).value
    expect([again.created.length, again.skipped.length]).toEqual([0, count])
    const named = await coordinator(`POST ${bulk}`, { templateIds: ['Cardiology'], fmClinicMin: 1, overwrite: true })
    expect(named.value.updated).toEqual(['Cardiology'])
    expect((await coordinator(`POST ${bulk}`, { fmClinicMin: 4, overwrite: true })).problem.reason).toBe(
      'requirement_refused',
    )
    const ward = { templateIds: ['Internal Medicine Intern'] }
    expect((await coordinator(`POST ${bulk}`, ward)).problem).toMatchObject({ status: 422, reason: 'not_outpatient' })
    expect((await coordinator(`POST ${bulk}`, { templateIds: ['none'] })).problem.reason).toBe('unknown_rotation')
  })
})

describe('the year of rotations and a block over HTTP', () => {
  let coordinator: Client
  let other: Client
  beforeEach(async () => {
    const test = await testApp({ facts })
    coordinator = await test.as('coordinator', 'Rosa Tamang')
    other = await test.as('admin', 'Ines Halvorsen')
  })

  it('puts residents on rotations, locks them, and takes it back', async () => {
    const year = (await coordinator('GET /rotation-years/2025')).value
    expect(year.residents).toMatchObject([{ id: 'iyer', pgy: 2 }])
    expect([year.blocks.length, year.cells.length, year.can.edit]).toEqual([14, 1, true])
    const cells = '/rotation-years/2025/cells' as const
    const put = await coordinator(`PUT ${cells}`, {
      changes: [{ resident: 'iyer', block: 10, rotation: 'Night Float', second: 'Dermatology', locked: true }],
    })
    expect(put.value.message).toBe('Priya Iyer is on NF, then DERM in Block 10.')
    const refused = async (change: object) => (await coordinator(`PUT ${cells}`, { changes: [change] })).problem
    expect(await refused({ resident: 'iyer', block: 10, rotation: 'Cardiology' })).toMatchObject({
      status: 423,
      reason: 'locked',
    })
    expect(await refused({ resident: 'abdi', block: 10, rotation: 'Cardiology' })).toMatchObject({
      status: 404,
      reason: 'unknown_resident',
    })
    expect(await refused({ resident: 'iyer', block: 11, rotation: 'None' })).toMatchObject({
      status: 422,
      reason: 'unknown_rotation',
    })
    // Two people at one block: whoever looked before the other wrote is told who it was.
    const stale = { resident: 'iyer', block: 10, rotation: 'Cardiology', expectedVersion: 0 }
    expect(await refused(stale)).toMatchObject({
      status: 409,
      reason: 'version',
      changedBy: { name: 'Rosa Tamang' },
    })
    const seen = (await coordinator('GET /rotation-years/2025')).value
    const version = seen.cells.find(({ block }) => block === 10)?.version
    expect(seen.facts.plannedRotation).toHaveLength(2)
    const noted = { resident: 'iyer', block: 10, note: 'Asked for it.', expectedVersion: version }
    expect((await coordinator(`PUT ${cells}`, { changes: [noted] })).status).toBe(200)
    // What is so already is nobody's doing.
    expect((await coordinator(`PUT ${cells}`, { changes: [noted] })).status).toBe(200)
    expect((await coordinator('POST /rotation-years/2025/undo', {})).status).toBe(200)
    expect((await coordinator('POST /rotation-years/2025/undo', {})).status).toBe(200)
    expect((await coordinator('GET /rotation-years/2025')).value.cells).toHaveLength(1)
    expect((await coordinator('POST /rotation-years/2025/redo', {})).status).toBe(200)
    expect((await coordinator('POST /rotation-years/2025/redo', {})).status).toBe(200)
    expect((await coordinator('GET /rotation-years/2025')).value.undo?.summary).toBe(
      'The note to Priya Iyer in Block 10 has changed.',
    )
  })

  it('derives every half-day, and pins some', async () => {
    const block = (await coordinator('GET /blocks/2025/9')).value
    expect([block.start, block.end, block.splitDay]).toEqual(['2026-02-12', '2026-03-11', '2026-02-23'])
    expect(block.people.map(({ id, cells }) => [id, cells.length])).toEqual([
      ['iyer', 56],
      ['abdi', 56],
    ])
    expect(block.people[0]?.cells.slice(0, 4)).toEqual(['CARDS', 'C', 'CARDS', 'C'])
    expect(block.footers[1]).toMatchObject({
      day: '2026-02-12',
      half: 'pm',
      seniors: 1,
      needed: 1,
      there: 0,
      margin: -1,
      rooms: 1,
    })
    const pins = '/blocks/2025/9/pins' as const
    const pinned = await coordinator(`PUT ${pins}`, {
      changes: [
        { person: 'abdi', day: '2026-02-12', half: 'pm', activity: 'AT' },
        { person: 'iyer', day: '2026-02-12', half: 'am', activity: 'US', note: 'With the scanner.' },
      ],
    })
    expect(pinned.value.message).toBe('2 half-days of 2 people have changed.')
    expect((await coordinator('GET /blocks/2025/9')).value.footers[1]).toMatchObject({ there: 1, margin: 0 })
    const refused = async (change: object) => (await coordinator(`PUT ${pins}`, { changes: [change] })).problem
    const cell = { person: 'iyer', day: '2026-02-13', half: 'am', activity: 'C' }
    expect(await refused({ ...cell, person: 'nobody' })).toMatchObject({ status: 404, reason: 'unknown_person' })
    expect(await refused({ ...cell, activity: 'ZZ' })).toMatchObject({ status: 422, reason: 'unknown_activity' })
    expect(await refused({ ...cell, day: '2026-03-12' })).toMatchObject({ status: 422, reason: 'outside_range' })
    expect(await refused({ ...cell, activity: undefined, note: 'Why not.' })).toMatchObject({
      status: 422,
      reason: 'nothing_pinned',
    })
    expect((await coordinator('GET /blocks/2025/14')).problem.status).toBe(422)
    expect((await coordinator('GET /blocks/2027/0')).problem).toMatchObject({ status: 404, reason: 'unknown_block' })
    await coordinator('POST /blocks/2025/9/undo', {})
    expect((await coordinator('GET /blocks/2025/9')).value.people[0]?.cells[0]).toBe('CARDS')
    await coordinator('POST /blocks/2025/9/redo', {})
    expect((await coordinator('GET /blocks/2025/9')).value.people[0]?.cells[0]).toBe('US')
  })

  it('tells the later of two who decide one half-day, and writes nothing of theirs', async () => {
    const pins = '/blocks/2025/9/pins' as const
    const [am, pm] = (['am', 'pm'] as const).map((half) => ({ person: 'iyer', day: '2026-02-13', half }))
    const [activity, note] = ['US', 'With the scanner.']
    const block = async () => (await coordinator('GET /blocks/2025/9')).value
    const put = (client: Client, ...changes: object[]) => client(`PUT ${pins}`, { changes })
    const versions = async () => {
      const { facts: known, pinVersions } = await block()
      return known.pin.map((pin, at) => [pin.half, pin.activity, pinVersions[at]])
    }

    expect((await put(other, { ...am, activity, expectedVersion: 0 })).status).toBe(200)
    const seen = await versions()
    const version = seen[0]?.[2]
    expect(seen).toEqual([['am', 'US', (await block()).revision]])
    const stale = await put(
      coordinator,
      { ...pm, activity: 'C', expectedVersion: 0 },
      { ...am, activity: 'C', expectedVersion: 0 },
    )
    expect(stale.problem).toMatchObject({
      ...{ status: 409, reason: 'version', person: 'iyer', day: '2026-02-13', half: 'am' },
      detail:
        'Ines Halvorsen changed Priya Iyer, Fri 13 Feb AM, since you looked: it is pinned to US now. Look again, then decide.',
      current: { activity, note: null },
      changedBy: { name: 'Ines Halvorsen' },
      fields: [{ field: 'changes.1.expectedVersion', message: 'It is pinned to US now.' }],
    })
    expect(await versions()).toEqual(seen)
    // What is so already clashes with nobody, and neither does whoever names no version, as an import.
    expect((await put(coordinator, { ...am, activity, expectedVersion: 0 })).value.undoToken).toBeNull()
    expect((await put(coordinator, { ...am, activity, note })).status).toBe(200)
    // Given back and undone it is a version of its own.
    expect((await put(other, { ...am, activity: null, expectedVersion: version })).problem.reason).toBe('version')
    await coordinator('POST /blocks/2025/9/undo', {})
    const undone = await versions()
    expect(undone).toEqual([['am', 'US', (await block()).revision]])
    expect((await put(other, { ...am, activity: null, expectedVersion: undone[0]?.[2] })).status).toBe(200)
    // A note to what is gone is told who took it away, and of several every one is named.
    const gone = await put(
      coordinator,
      { ...am, note, expectedVersion: undone[0]?.[2] },
      { ...pm, activity, expectedVersion: 7 },
    )
    expect(gone.problem).toMatchObject({
      ...{ status: 409, reason: 'version', current: null, changedBy: { name: 'Ines Halvorsen' } },
      fields: [
        { field: 'changes.0.expectedVersion', message: 'It is not pinned now.' },
        { field: 'changes.1.expectedVersion' },
      ],
    })
    expect(gone.problem.detail).toBe(
      'Ines Halvorsen changed Priya Iyer, Fri 13 Feb AM, since you looked: it is not pinned now. 1 more of these half-days is another too. Look again, then decide.',
    )
    expect((await put(coordinator, { ...pm, activity, expectedVersion: -1 })).problem.status).toBe(422)
  })
})
