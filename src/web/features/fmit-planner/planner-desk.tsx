import { useState } from 'react'
import { GridDesk } from '../../components/grid-desk.tsx'
import { BrushBar } from './brush-bar.tsx'
import { CellTip } from './cell-tip.tsx'
import { ClashNotice } from './clash-notice.tsx'
import { KeyHelp } from './key-help.tsx'
import { Legend } from './legend.tsx'
import { NobodyOnFaculty } from './nobody-on-faculty.tsx'
import { Panel } from './panel.tsx'
import { useAddress, usePlan } from './planner-context.ts'
import { PlannerGrid } from './planner-grid.tsx'
import { usePlannerKeys } from './planner-keys.ts'
import { narrowsPast } from './planner-tracks.ts'
import { Questions } from './questions.tsx'
import { SelectionBar } from './selection-bar.tsx'

/** The grid with what belongs to it around it. */
export const PlannerDesk = () => {
  const zoom = useAddress(({ view }) => view ?? 'year')
  const [help, setHelp] = useState(false)
  const narrow = usePlan(({ view: year }) => narrowsPast(year.fmit, zoom) && year.fmit.weeks[0]?.state === 'past')
  usePlannerKeys(() => setHelp(true))
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
      <PlannerGrid />
      <NobodyOnFaculty />
      <Legend narrow={narrow} />
      <SelectionBar />
      <BrushBar />
    </GridDesk>
  )
}
