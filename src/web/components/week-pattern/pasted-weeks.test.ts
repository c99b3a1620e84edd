import { describe, expect, it } from 'vitest'
import { presetFacts } from '#testing/seeds/preset-facts.ts'
import { fromTabSeparated } from '../grid/clipboard.ts'
import { readPasted } from './pasted-weeks.ts'
import { type WeekPlace, placeWords } from './week-draft.ts'

const activities = presetFacts().activity ?? []
const THU: WeekPlace = { week: null, weekday: 'thu', half: 'am' }
const paste = (text: string, at: WeekPlace = THU, selected: readonly WeekPlace[] = []) =>
  readPasted(fromTabSeparated(text), at, selected, activities)
const said = ({ puts }: ReturnType<typeof paste>) =>
  puts.flatMap(({ place, code }) => (code === null ? [] : [`${placeWords(place)} ${code}`]))

const row = (...codes: readonly string[]) => codes.join('\t')
const MORNINGS = row('C', 'SM', '', '', 'C', 'C', 'aSM')
const AFTERNOONS = row('LEC', '', '', '', '', '', 'ADV')
const WEEK = [...['Thu AM C', 'Thu PM LEC', 'Fri AM SM', 'Mon AM C', 'Tue AM C', 'Wed AM aSM', 'Wed PM ADV']]

describe('pasting a week', () => {
  it('takes seven by two and fourteen in a row, wherever the cell in it is', () => {
    expect(said(paste(`${MORNINGS}\n${AFTERNOONS}\n`))).toEqual(WEEK)
    const inARow = row('C', 'LEC', 'SM', '', '', '', '', '', 'C', '', 'C', '', 'aSM', 'ADV')
    expect(said(paste(inARow, { ...THU, weekday: 'mon', half: 'pm' }))).toEqual(WEEK)
    expect(said(paste(inARow, { ...THU, week: 3 }))[0]).toBe('Week 3, Thu AM C')
    expect(said(paste(`${MORNINGS}\n${row('', '', '', '', '', '', '')}`)).at(-1)).toBe('Wed AM aSM')
    // What a week leaves open is open after it, too.
    expect(paste(inARow).puts).toHaveLength(14)
  })

  it('reads day names above and AM and PM beside, and begins where they say', () => {
    const monday = [row('', 'M', 'T', 'W', 'T', 'F', 'S', 'S'), row('AM', 'C', '', '', 'SM', '', '', ''), row('PM')]
    expect(said(paste(monday.join('\n')))).toEqual(['Mon AM C', 'Thu AM SM'])
    const byHalf = [
      row('Mon', '', 'Tue', '', 'Wed', '', 'Thu', '', 'Fri', '', 'Sat', '', 'Sun', ''),
      Array.from({ length: 7 }, () => 'am\tpm').join('\t'),
      row('C', 'C', '', '', '', 'LEC', '', '', '', '', '', '', '', ''),
      row('SM', '', '', '', '', 'LEC', '', '', '', '', '', '', '', ''),
    ]
    expect(said(paste(byHalf.join('\n')))).toEqual([
      ...['Week 1, Mon AM C', 'Week 1, Mon PM C', 'Week 1, Wed PM LEC', 'Week 2, Mon AM SM', 'Week 2, Wed PM LEC'],
    ])
  })

  it('takes four or five beside or below each other, and a name before them', () => {
    const inARow = (code: string) => row(code, ...Array.from({ length: 13 }, () => ''))
    const beside = row('Cardiology 4/21', ...['C', 'SM', 'C', 'US'].map(inARow))
    const firsts = ['Week 1, Thu AM C', 'Week 2, Thu AM SM', 'Week 3, Thu AM C', 'Week 4, Thu AM US']
    expect(said(paste(beside))).toEqual(firsts)
    expect(said(paste(['C', 'SM', 'C', 'US'].map(inARow).join('\n')))).toEqual(firsts)
    expect(said(paste([...['C', 'SM', 'C', 'US', 'C'].map(inARow)].join('\n'))).at(-1)).toBe('Week 5, Thu AM C')
    const sevens = ['C', 'SM', 'C', 'US'].flatMap((code) => [
      row(code, '', '', '', '', '', ''),
      row('', '', '', '', '', '', 'LEC'),
    ])
    expect(said(paste(sevens.join('\n'))).slice(0, 3)).toEqual([...firsts.slice(0, 1), 'Week 1, Wed PM LEC', firsts[1]])
    const wide = [Array.from({ length: 4 }, () => MORNINGS), Array.from({ length: 4 }, () => AFTERNOONS)]
    expect(said(paste(wide.map((line) => line.join('\t')).join('\n')))).toEqual(WEEK)
  })

  it('lays any other shape from the cell on, and says what lay beyond', () => {
    const small = paste(row('C', 'SM', 'US'), { ...THU, weekday: 'tue', half: 'pm' })
    expect([said(small), small.outside]).toEqual([['Tue PM C', 'Wed PM SM'], 1])
    const down = paste('C\nSM\nUS', { week: 2, weekday: 'mon', half: 'pm' })
    expect(said(down)).toEqual(['Week 2, Mon PM C', 'Week 3, Mon AM SM', 'Week 3, Mon PM US'])
    expect(said(paste('C', THU, [THU, { ...THU, half: 'pm' }]))).toEqual(['Thu AM C', 'Thu PM C'])
  })

  it('resolves other ways of writing, and lists what nobody knows with its cell', () => {
    const pasted = paste(`${row('C`', 'lnd', 'Optho', 'C', 'Zzz', '', '')}\n${AFTERNOONS}`)
    expect(pasted.resolved).toEqual(
      expect.arrayContaining([
        { text: 'C`', code: 'C' },
        { text: 'lnd', code: 'L&D' },
      ]),
    )
    expect(pasted.unknown.map(({ place, text }) => `${placeWords(place)}: ${text}`)).toEqual(['Mon AM: Zzz'])
    expect(pasted.puts.some(({ place }) => placeWords(place) === 'Mon AM')).toBe(false)
    const archived = activities.map((one) => ({ ...one, archived: one.code === 'C' }))
    expect(readPasted([['C']], THU, [], archived).unknown).toHaveLength(1)
  })
})
