import { useState } from 'react'
import { GridDesk } from '../../components/grid-desk.tsx'
import { NobodyYet } from '../../components/nobody-yet.tsx'
import { CellTip } from './cell-tip.tsx'
import { ClashNotice } from './clash-notice.tsx'
import { KeyHelp } from './key-help.tsx'
import { Legend } from './legend.tsx'
import { Panel } from './panel.tsx'
import { Questions } from './questions.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useYearKeys } from './year-keys-pressed.ts'
import { useYearView } from './year-context.ts'
import { YearGrid } from './year-grid.tsx'

/** The grid with what belongs to it around it. */
export const YearDesk = () => {
  const [help, setHelp] = useState(false)
  const { residents, year } = useYearView()
  useYearKeys(() => setHelp(true))
  if (residents.length === 0) return <NobodyYet ay={year} of="people" />
  return (
    <GridDesk
      notice={<ClashNotice />}
      beside={<Panel />}
      over={
        <>
          <Questions />
          <CellTip />
          {help && <KeyHelp onClose={() => setHelp(false)} />}
        </>
      }
    >
      <YearGrid />
      <Legend />
      <SelectionBar />
    </GridDesk>
  )
}
