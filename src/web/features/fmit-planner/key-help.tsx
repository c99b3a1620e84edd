import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { setSingleKeys, useSingleKeys } from '../../components/single-keys.ts'
import styles from './key-help.module.css'

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['Arrows', 'move'],
  ['Home, End', 'first and last week of the row'],
  ['Ctrl Home, Ctrl End', 'corners of the grid'],
  ['PageUp, PageDown', 'a block back, a block on'],
  ['Shift with arrows', 'select a range'],
  ['Enter, Space', 'assign or clear; on an open week: who could take it'],
  ['Alt Enter', 'replace without asking'],
  ['Delete', 'clear the selection'],
  ['Shift F10', 'the menu of the cell'],
  ['Ctrl C, Ctrl X, Ctrl V', 'copy, cut and paste, to and from a spreadsheet'],
  ['Ctrl R', 'fill the open weeks of the range'],
  ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
  ['1 to 9', 'paint with the person of that row'],
  ['G', 'next open week'],
  ['C', 'next finding; Esc goes back to it in the list'],
  ['T', 'this week'],
  ['/', 'filter the rows'],
  ['F6', 'grid, panel, bar'],
  ['Ctrl K', 'person, week or command'],
  ['Esc', 'close, unselect, stop painting'],
]

/** Every key of the planner. */
export const KeyHelp = ({ onClose }: { readonly onClose: () => void }) => {
  const single = useSingleKeys()
  return (
    <Dialog title="Keys" width={520} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox checked={single} onChange={setSingleKeys}>
        Single letters act
      </Checkbox>
    </Dialog>
  )
}
