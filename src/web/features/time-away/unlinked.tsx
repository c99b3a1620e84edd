import { SeverityMark } from '../../components/severity-mark.tsx'
import type { SignedIn } from '../../session.ts'
import styles from './unlinked.module.css'

/** Whether somebody can enter time away: planners for anybody, others once it is known who they are. */
export const mayEnter = ({ can, facultyId }: SignedIn): boolean =>
  can.decideLeave || (can.askLeave && facultyId !== null)

/** Why somebody who may ask for time away cannot yet. */
export const Unlinked = () => (
  <p className={styles.line}>
    <SeverityMark severity="info" />
    You can look, but not ask yet: your account is not linked to anybody of the program. An administrator links it in
    Setup, Users.
  </p>
)
