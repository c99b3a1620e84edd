import { expect, it } from 'vitest'
import { blocksOf } from '#domain/calendar/block.ts'
import { day } from '#domain/calendar/day.ts'
import { sampleSchedule } from '#testing/seeds/sample-schedule.ts'
import { familyOf, findingId } from './finding.ts'
import { findingsOfBlock } from './findings-of-block.ts'
import { judge } from './judge.ts'
import { judgeClinic } from './judge-clinic.ts'

it('finds in a block’s clinic what judging everything finds there', () => {
  const schedule = sampleSchedule(day('2026-11-22'))
  const all = judge(schedule).findings.filter(({ rule }) => familyOf(rule) === 'clinic')
  for (const block of blocksOf(2026).filter(({ number }) => number === 5 || number === 9)) {
    const own = findingsOfBlock(judgeClinic(schedule, block).findings, block)
    expect(own.map(findingId)).toEqual(findingsOfBlock(all, block).map(findingId))
    expect(own.length).toBeGreaterThan(0)
  }
})
