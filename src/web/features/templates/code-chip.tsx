import { paintOf } from '../../components/activity-paint.ts'
import type { Template } from './template.ts'
import styles from './code-chip.module.css'

/** The code of a rotation in the colour of what most of its half-days are. Its name stands beside it. */
export const CodeChip = ({ template }: { readonly template: Pick<Template, 'shownCode' | 'family'> }) => {
  const { className } = paintOf({ family: template.family ?? 'administration', colours: null })
  return (
    <span className={`${styles.chip} ${className}`}>
      <span className={styles.letters}>{template.shownCode}</span>
    </span>
  )
}
