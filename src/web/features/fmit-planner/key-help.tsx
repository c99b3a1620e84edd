import { Checkbox } from '../../components/checkbox.tsx'
import { type KeyWords, KeyHelp as Keys } from '../../components/key-help.tsx'
import { setSingleKeys, useSingleKeys } from '../../components/single-keys.ts'

const KEYS: KeyWords = [
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
    <Keys keys={KEYS} width={520} onClose={onClose}>
      <Checkbox checked={single} onChange={setSingleKeys}>
        Single letters act
      </Checkbox>
    </Keys>
  )
}
