import { RESULTS, type Shown } from './row-view.ts'

/** What the address of an import says besides which one it is. */
export interface ImportSearch {
  /** Names and conflicts, unless it says otherwise. */
  readonly step?: 'review' | undefined
  /** The rows of one result. */
  readonly show?: Exclude<Shown, 'all'> | undefined
  /** The row one is on. */
  readonly row?: string | undefined
  /** Rows that are not settled are set aside. */
  readonly aside?: true | undefined
}

/** Goes elsewhere in an import; `replace`: without a step back in the browser. */
export type Go = (next: ImportSearch, replace: boolean) => void

/** Reads it; what makes no sense is dropped. */
export const importSearch = ({ step, show, row, aside }: Record<string, unknown>): ImportSearch => {
  const kind = RESULTS.find((known) => known === show)
  return {
    ...(step === 'review' ? { step } : {}),
    ...(kind ? { show: kind } : {}),
    ...(typeof row === 'string' && row !== '' ? { row: row.slice(0, 64) } : {}),
    ...(aside === true ? { aside } : {}),
  }
}
