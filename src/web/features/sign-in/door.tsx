import type { ReactNode, SubmitEventHandler } from 'react'
import { Icon } from '../../components/icon.tsx'
import { RefusalLine } from '../../components/refusal-line.tsx'
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
      <RefusalLine message={refusal} />
      {children}
    </form>
  </main>
)
