import { type KeyboardEvent, type ReactNode, type Ref, useRef, useState } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import type { Placement } from './placement.ts'
import { type Anchor, Popover } from './popover.tsx'
import styles from './menu.module.css'

export type MenuEntry =
  | {
      readonly id: string
      readonly label: string
      readonly icon?: IconName
      readonly keys?: string
      /** One of several that exclude each other. */
      readonly checked?: boolean
      readonly danger?: boolean
      readonly disabled?: boolean
      readonly onSelect: () => void
    }
  | { readonly id: string; readonly heading: string }

const isItem = (entry: MenuEntry): entry is Extract<MenuEntry, { readonly label: string }> => 'label' in entry

/** A menu that is open: arrows, Home, End and first letters move; Enter or Space chooses; Esc closes. */
export const OpenMenu = ({
  anchor,
  label,
  entries,
  onClose,
  placement = { side: 'below', align: 'end', gap: 4 },
}: {
  readonly anchor: Anchor
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onClose: () => void
  readonly placement?: Placement
}) => {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const letter = event.key.length === 1 && /\S/.test(event.key) ? event.key.toLowerCase() : null
    const to =
      event.key === 'ArrowDown'
        ? (at + 1) % items.length
        : event.key === 'ArrowUp'
          ? (at - 1 + items.length) % items.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? items.length - 1
              : letter
                ? [...items.keys()]
                    .map((i) => (at + 1 + i) % items.length)
                    .find((i) => items[i]?.textContent.toLowerCase().startsWith(letter))
                : undefined
    if (to === undefined) {
      if (event.key === 'Tab') onClose()
      return
    }
    event.preventDefault()
    items[to]?.focus()
  }

  return (
    <Popover
      anchor={anchor}
      label={label}
      role="menu"
      onClose={onClose}
      placement={placement}
      className={styles.menu ?? ''}
    >
      <div ref={list} role="presentation" onKeyDown={move}>
        {entries.map((entry) =>
          isItem(entry) ? (
            <button
              key={entry.id}
              type="button"
              role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={entry.checked}
              aria-disabled={entry.disabled}
              tabIndex={-1}
              className={entry.danger ? `${styles.item} ${styles.danger}` : styles.item}
              onClick={() => {
                if (entry.disabled) return
                onClose()
                entry.onSelect()
              }}
            >
              <span className={styles.lead}>
                {entry.checked ? <Icon name="check" /> : entry.icon && <Icon name={entry.icon} />}
              </span>
              <span className={styles.label}>{entry.label}</span>
              {entry.keys && <Kbd>{entry.keys}</Kbd>}
            </button>
          ) : (
            <div key={entry.id} role="presentation" className={styles.heading}>
              {entry.heading}
            </div>
          ),
        )}
      </div>
    </Popover>
  )
}

/** What a trigger of a menu must be given. */
export interface MenuTriggerProps {
  readonly ref: Ref<HTMLButtonElement>
  readonly 'aria-haspopup': 'menu'
  readonly 'aria-expanded': boolean
  readonly onPointerDown: () => void
  readonly onClick: () => void
}

/** A button and the menu it opens. */
export const Menu = ({
  label,
  entries,
  trigger,
  placement,
}: {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly trigger: (props: MenuTriggerProps) => ReactNode
  readonly placement?: Placement
}) => {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  // A press on the button dismisses the open menu by itself; the click that follows must not open it again.
  const wasOpen = useRef(false)
  return (
    <>
      {trigger({
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onPointerDown: () => {
          wasOpen.current = open
        },
        onClick: () => {
          setOpen(!wasOpen.current)
          wasOpen.current = false
        },
      })}
      {open && (
        <OpenMenu
          anchor={button}
          label={label}
          entries={entries}
          onClose={() => setOpen(false)}
          {...(placement ? { placement } : {})}
        />
      )}
    </>
  )
}
