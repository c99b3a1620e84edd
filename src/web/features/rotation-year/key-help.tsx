import { type KeyWords, KeyHelp as Keys } from '../../components/key-help.tsx'

const KEYS: KeyWords = [
  ['Letters', 'type a rotation by code or name, or two: NF/CARD Feb 23'],
  ['Enter', 'choose a rotation from the list; put it there'],
  ['Tab', 'put it there and go on to the next block'],
  ['Delete', 'take the selection off'],
  ['Arrows, Home, End', 'move; first and last block'],
  ['Ctrl Home, Ctrl End', 'corners of the grid'],
  ['Shift with arrows', 'select a range'],
  ['Ctrl C, Ctrl X, Ctrl V', 'copy, cut and paste, to and from a spreadsheet'],
  ['Ctrl D, Ctrl R', 'fill down, fill right'],
  ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
  ['Alt P', 'lock the selection; again to unlock it'],
  ['Alt M', 'pick a block up; Enter puts it down, Esc puts it back'],
  ['Alt S', 'split the block'],
  ['Alt N', 'write a note'],
  ['Alt G', 'next open block'],
  ['Alt C', 'next finding; Esc goes back to it in the list'],
  ['Alt T', 'this block'],
  ['Shift F10', 'the menu of the block'],
  ['/', 'filter the rows'],
  ['F6', 'grid, panel, bar'],
  ['Ctrl K', 'person, week or command'],
]

/** Every key of the year. */
export const KeyHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <Keys keys={KEYS} width={560} onClose={onClose} />
)
