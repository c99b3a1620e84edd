import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import styles from './key-help.module.css'

/** Keys, and what they do: "Ctrl Z, Ctrl Shift Z", "undo, redo". */
export type KeyWords = readonly (readonly [keys: string, does: string])[]

/** Every key of a page. */
export const KeyHelp = ({
  keys,
  width,
  onClose,
  children,
}: {
  readonly keys: KeyWords
  /** In CSS px. */
  readonly width: number
  readonly onClose: () => void
  /** Below the keys: what can be set about them. */
  readonly children?: ReactNode
}) => (
  <Dialog title="Keys" width={width} onClose={onClose}>
    <dl className={styles.keys}>
      {keys.map(([pressed, does]) => (
        <div key={pressed}>
          <dt>{pressed}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    {children}
  </Dialog>
)
