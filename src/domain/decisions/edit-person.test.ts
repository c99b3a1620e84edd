import { describe, expect, test } from 'vitest'
import { refusalOf, valueOf } from '#testing/outcome.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { editPerson } from './edit-person.ts'
import { after, hillside } from './hillside.test-data.ts'

describe('editing a person', () => {
  test('changes what is given, and leaves the rest', () => {
    const before = hillside().facts.person.get('ada')!
    const changeSet = valueOf(editPerson(hillside(), { person: 'ada', pager: '555', email: undefined }))
    expect(changeSet.summary).toBe('What is written of Ada Lovell has changed.')
    expect(after(hillside(), changeSet).facts.person.get('ada')).toEqual({ ...before, pager: '555' })
  })

  test('says a new name, and who it was', () => {
    const { summary } = valueOf(editPerson(hillside(), { person: 'ada', name: 'Ada Byron' }))
    expect(summary).toBe('Ada Lovell is now called Ada Byron.')
  })

  test('changes nothing when it is so already', () => {
    expect(valueOf(editPerson(hillside(), { person: 'ada', name: 'Ada Lovell' })).changes).toEqual([])
  })

  test('brings somebody back', () => {
    const left = after(hillside(), valueOf(deactivatePerson(hillside(), { person: 'ada' })))
    const changeSet = valueOf(editPerson(left, { person: 'ada', active: true }))
    expect(changeSet.summary).toBe('Ada Lovell is with the program again.')
    expect(after(left, changeSet).facts.person.get('ada')?.active).toBe(true)
  })

  test('is refused for a person nobody knows', () => {
    expect(refusalOf(editPerson(hillside(), { person: 'zed' })).reason).toBe('unknown_person')
  })
})
