import { Button } from '../../components/button.tsx'
import { useDesk, usePlanner, usePlannerYear } from './planner-context.ts'
import styles from './selection-bar.module.css'

/** Whom one paints with, and how to stop. */
export const BrushBar = () => {
  const { desk } = usePlanner()
  const brush = useDesk((state) => state.brush)
  const selected = useDesk((state) => state.range !== null)
  const year = usePlannerYear()
  if (brush === null || selected) return null
  return (
    <div role="status" className={styles.bar} data-planner-region="bar">
      <b>Painting {year.called(brush)}</b>
      <span className={styles.facts}>Press weeks in the rows of dates or coverage.</span>
      <Button keys="Esc" onClick={() => desk.set({ brush: null })}>
        Stop
      </Button>
    </div>
  )
}
