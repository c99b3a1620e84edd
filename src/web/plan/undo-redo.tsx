import { IconButton } from '../components/button.tsx'
import { type HeldState, usePart } from '../held-state.ts'
import type { Plan } from './plan.ts'
import styles from './title-bar.module.css'

/** Undo and redo, for whoever may write. */
export const UndoRedo = ({
  store,
  actions,
}: {
  readonly store: HeldState<{ readonly plan: Plan; readonly pending: readonly unknown[] }>
  readonly actions: { readonly undo: () => void; readonly redo: () => void }
}) => {
  const { mayEdit, undo, redo } = usePart(store, ({ plan }) => plan)
  const waits = usePart(store, ({ pending }) => pending.length > 0)
  if (!mayEdit) return null
  return (
    <span className={styles.pair}>
      <IconButton
        icon="undo"
        label={undo ? `Undo: ${undo.summary}` : 'Nothing to undo'}
        keys="Ctrl Z"
        aria-keyshortcuts="Control+Z"
        disabled={!undo && !waits}
        onClick={actions.undo}
      />
      <IconButton
        icon="redo"
        label={redo ? `Redo: ${redo.summary}` : 'Nothing to redo'}
        keys="Ctrl Shift Z"
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!redo}
        onClick={actions.redo}
      />
    </span>
  )
}
