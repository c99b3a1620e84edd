import { createContext, use } from 'react'
import type { CellPlace } from '../../../components/grid/grid-cell.tsx'
import type { Member, MemberGroup } from '../people.ts'
import type { Column } from './columns.ts'
import type { WeeksData } from './weeks-view.ts'

/** What every cell of the weeks reads. It changes with the data and the columns, never with the selection. */
export interface Weeks {
  readonly data: WeeksData
  readonly columns: ReadonlyMap<string, Column>
  readonly groups: readonly MemberGroup[]
  readonly members: ReadonlyMap<string, Member>
  /** Past columns are drawn narrow, without text. */
  readonly narrow: boolean
}

export const WeeksContext = createContext<Weeks | null>(null)

export const useWeeks = (): Weeks => {
  const weeks = use(WeeksContext)
  if (!weeks) throw new Error('a cell of the weeks outside of them')
  return weeks
}

/** The column a cell stands in; null for the one that names rows. */
export const useColumn = ({ column }: Pick<CellPlace, 'column'>): Column | null =>
  useWeeks().columns.get(column) ?? null
