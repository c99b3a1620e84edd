import { describe, expect, it } from 'vitest'
import { codePaint } from './code-paint.ts'

const OWN = { fill: '#f7efc9', ink: '#574700' }
const SHEET = { fill: '#ffff00', ink: '#000000' }
const clinic = { family: 'clinic', colours: OWN, sheetColours: SHEET } as const
const fillOf = ({ style }: ReturnType<typeof codePaint>): unknown =>
  new Map(Object.entries(style ?? {})).get('--own-fill')

describe('the colours of a code', () => {
  it('are its own, those of the program’s sheet, or none that only a colour could tell', () => {
    expect(fillOf(codePaint(clinic, 'turnus'))).toBe(OWN.fill)
    expect(fillOf(codePaint(clinic, 'sheet'))).toBe(SHEET.fill)
    expect(fillOf(codePaint(clinic, 'grey'))).toBeUndefined()
  })

  it('are its own on the sheet too where the sheet says nothing of it, and those of its family before that', () => {
    expect(fillOf(codePaint({ ...clinic, sheetColours: null }, 'sheet'))).toBe(OWN.fill)
    const plain = { family: 'clinic', colours: null, sheetColours: null } as const
    const classes = (['turnus', 'sheet', 'grey'] as const).map((theme) => codePaint(plain, theme).className)
    expect(new Set(classes).size).toBe(3)
    expect(fillOf(codePaint(plain, 'sheet'))).toBeUndefined()
  })
})
