import type { ReactNode, SubmitEventHandler } from 'react'
import { Icon } from '../../components/icon.tsx'
import { SeverityMark } from '../../components/severity-mark.tsx'
import styles from './door.module.css'

/** The one form of a page outside the app: brand, title, fields, and why it did not work. */
export const Door = ({
  title,
  lead,
  refusal,
  onSubmit,
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly refusal: string | null
  readonly onSubmit: SubmitEventHandler<HTMLFormElement>
  readonly children: ReactNode
}) => (
  <main className={styles.page}>
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <p className={styles.brand}>
        <Icon name="brand" />
        Turnus
      </p>
      <h1 className={styles.title}>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
      <div role="alert">
        {refusal && (
          <p className={styles.refusal}>
            <SeverityMark severity="critical" />
            {refusal}
          </p>
        )}
      </div>
      {children}
    </form>
  </main>
)
