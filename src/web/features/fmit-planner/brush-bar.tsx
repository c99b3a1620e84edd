import { Button } from '../../components/button.tsx'
import { GridBar } from '../../components/grid-bar.tsx'
import { useDesk, usePlanner, usePlannerYear } from './planner-context.ts'

/** Whom one paints with, and how to stop. */
export const BrushBar = () => {
  const { desk } = usePlanner()
  const brush = useDesk((state) => state.brush)
  const selected = useDesk((state) => state.range !== null)
  const year = usePlannerYear()
  if (brush === null || selected) return null
  return (
    <GridBar title={<>Painting {year.called(brush)}</>} facts="Press weeks in the rows of dates or coverage.">
      <Button keys="Esc" onClick={() => desk.set({ brush: null })}>
        Stop
      </Button>
    </GridBar>
  )
}
