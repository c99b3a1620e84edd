import type { ClinicFooter } from '#domain/schedule/clinic-footer.ts'
import type { WrittenFooter } from '#spreadsheets/rotations/read-block-days.ts'
import type { FooterRead } from './report.ts'

type Counted = Pick<ClinicFooter | WrittenFooter, 'needed' | 'there'>

/**
 * What people read off a block's footer: the half-days that count, those on which there are too few attendings, and those
 * on which there is none at all.
 */
export const tallyOf = (footers: readonly Counted[]): FooterRead['sheet'] => {
  const counted = footers.filter(({ needed, there }) => needed > 0 || there > 0)
  return {
    counted: counted.length,
    tooFew: counted.filter(({ needed, there }) => there > 0 && there < needed).length,
    none: counted.filter(({ needed, there }) => there === 0 && needed > 0).length,
  }
}

/** The half-days on which two footers say otherwise; both in the order of the sheet's. */
export const differing = (
  sheet: readonly WrittenFooter[],
  plan: readonly ClinicFooter[],
): readonly { readonly sheet: WrittenFooter; readonly plan: ClinicFooter }[] => {
  const at = new Map(plan.map((one) => [`${one.day}/${one.half}`, one]))
  return sheet.flatMap((one) => {
    const own = at.get(`${one.day}/${one.half}`)
    return own === undefined || (own.needed === one.needed && own.there === one.there)
      ? []
      : [{ sheet: one, plan: own }]
  })
}
