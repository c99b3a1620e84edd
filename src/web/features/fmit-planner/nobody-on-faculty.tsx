import { NobodyYet } from '../../components/nobody-yet.tsx'
import { usePlan } from './planner-context.ts'
import { plannerRows } from './planner-tracks.ts'
import styles from './nobody-on-faculty.module.css'

/** In the body of the grid, under the rows that every year has: how a year without faculty gets them. */
export const NobodyOnFaculty = () => {
  const fmit = usePlan(({ view: year }) => year.fmit)
  if (fmit.faculty.length > 0) return null
  const height = plannerRows(fmit, '').reduce((sum, { size }) => sum + size, 0)
  return (
    <div className={styles.place} ref={(place) => place?.style.setProperty('top', `${String(height)}px`)}>
      <NobodyYet ay={fmit.year} of="faculty" />
    </div>
  )
}
