import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Icon, type IconName } from '../components/icon.tsx'
import { Kbd } from '../components/kbd.tsx'
import { setPaletteOpen, usePaletteOpen } from '../components/palette-door.ts'
import { isTyping } from '../components/typing.ts'
import type { SignedIn } from '../session.ts'
import type { PaletteEntry } from './palette-entries.ts'
import { usePaletteEntries } from './use-palette-entries.ts'
import styles from './palette.module.css'

const KINDS: Readonly<Record<PaletteEntry['kind'], { readonly title: string; readonly icon: IconName }>> = {
  person: { title: 'People', icon: 'person' },
  week: { title: 'Weeks', icon: 'calendar' },
  place: { title: 'Go to', icon: 'next' },
  command: { title: 'Do', icon: 'check' },
}

/** The search for a person, a week or a command: Ctrl K from anywhere, or the field in the top bar. */
export const Palette = ({ user }: { readonly user: SignedIn }) => {
  const open = usePaletteOpen()
  useEffect(() => {
    const keyed = (event: globalThis.KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k'
      if (!asked || event.defaultPrevented || (isTyping(event.target) && event.shiftKey)) return
      event.preventDefault()
      setPaletteOpen(true)
    }
    addEventListener('keydown', keyed)
    return () => removeEventListener('keydown', keyed)
  }, [])
  return open ? <OpenPalette user={user} /> : null
}

const OpenPalette = ({ user }: { readonly user: SignedIn }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const entries = usePaletteEntries(user, text)
  const at = Math.min(chosen, entries.length - 1)
  const close = () => setPaletteOpen(false)

  useLayoutEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at, entries])

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    close()
    // After the dialog has given focus back, so that what runs may take it.
    queueMicrotask(entry.run)
  }

  const keyed = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') run(entries[at])
    else if (by !== undefined) setChosen((at + by + entries.length) % Math.max(1, entries.length))
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      aria-label="Search"
      className={styles.palette}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onPointerDown={(event) => event.target === dialog.current && close()}
    >
      <div className={styles.field}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label="Person, week or command"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[at] ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Person, week, command"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
          }}
          onKeyDown={keyed}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Found" className={styles.list}>
        {entries.map((entry, i) => (
          <div
            key={`${entry.kind}/${entry.id}`}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            className={styles.entry}
            onPointerMove={() => setChosen(i)}
            onClick={() => run(entry)}
          >
            <Icon name={KINDS[entry.kind].icon} />
            <span className={styles.label}>{entry.label}</span>
            {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
            <span className={styles.space} />
            {entry.keys && <Kbd>{entry.keys}</Kbd>}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p role="status" className={styles.nothing}>
          Nothing here is called “{text.trim()}”. A week can be written as 34 or 3 Apr.
        </p>
      )}
    </dialog>
  )
}
