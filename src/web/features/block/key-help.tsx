import { type KeyWords, KeyHelp as Keys } from '../../components/key-help.tsx'

const KEYS: KeyWords = [
  ['Letters', 'type a code; Enter puts it there, Tab goes on to the next half-day, Esc leaves'],
  ['Enter', 'choose a code from the list'],
  ['Delete', 'give the selection back to its pattern'],
  ['Arrows, Home, End', 'move; first and last half-day'],
  ['PageUp, PageDown', 'a week back, a week on'],
  ['Shift with arrows', 'select a range'],
  ['Ctrl C, Ctrl X, Ctrl V', 'copy, cut and paste, to and from a spreadsheet'],
  ['Ctrl D, Ctrl R', 'fill down, fill right'],
  ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
  ['Alt P', 'pin what is there; again to give it back'],
  ['Alt N', 'write a note'],
  ['Alt E', 'why it is so'],
  ['Alt G', 'next half-day without enough attendings'],
  ['Alt C', 'next finding; Esc goes back to it in the bar'],
  ['Alt T', 'today'],
  ['Shift F10', 'the menu of the half-day'],
  ['/', 'filter the rows'],
  ['F6', 'grid, bar'],
  ['Ctrl K', 'person, week or command'],
]

/** Every key of the block. */
export const KeyHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <Keys keys={KEYS} width={540} onClose={onClose} />
)
