import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react'

/**
 * A field into which a few letters are typed, and below it the lines they may mean: arrows go through them, round and
 * round, and the pointer marks what it is over. The field keeps the focus. Keys pressed in it are not for what lies
 * around it, but for Esc, which closes whatever it stands in.
 */
export const useTypeAhead = <Line>({
  text,
  onText,
  lines,
  first = 0,
  open = true,
  keys,
}: {
  readonly text: string
  readonly onText: (text: string) => void
  /** What the text may mean, the likeliest first. */
  readonly lines: readonly Line[]
  /** Which line is marked before anybody says otherwise; -1 is none. */
  readonly first?: 0 | -1
  readonly open?: boolean
  /** What a key does with the marked line. */
  readonly keys: Readonly<Record<string, (marked: Line | undefined, event: KeyboardEvent) => void>>
}) => {
  const [moved, setMoved] = useState<number | null>(null)
  const id = useId()
  const at = Math.min(moved ?? first, lines.length - 1)
  const marked = open ? lines[at] : undefined

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const does = keys[event.key]
    if (by !== undefined && open) {
      const places = lines.length - first
      if (places > 0) setMoved(first + ((at - first + by + places) % places))
    } else if (does) does(marked, event)
    else {
      if (event.key !== 'Escape') event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    marked,
    field: {
      role: 'combobox',
      'aria-expanded': open,
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list',
      'aria-activedescendant': marked === undefined ? undefined : `${id}-${at}`,
      autoComplete: 'off',
      spellCheck: false,
      value: text,
      onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
        setMoved(null)
        onText(event.currentTarget.value)
      },
      onKeyDown,
    },
    list: { id: `${id}-list`, role: 'listbox' },
    lineAt: (index: number) => ({
      id: `${id}-${index}`,
      role: 'option',
      'aria-selected': open && index === at,
      onPointerMove: () => setMoved(index),
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
    }),
  } as const
}
