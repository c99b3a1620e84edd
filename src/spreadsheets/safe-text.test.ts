import { expect, it } from 'vitest'
import { safeText } from './safe-text.ts'

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
  'keeps %j from being a formula',
  (text) => {
    expect(safeText(text)).toBe(`'${text}`)
  },
)

it.each(['', 'Ada Lovell', 'Jean-Luc = Ōkubo', "O'Brien", '1+1', '–', '"=1"'])('leaves %j as it is', (text) => {
  expect(safeText(text)).toBe(text)
})
