import { useEffect, useRef } from 'react'
import { Icon } from './icon.tsx'
import { isTyping } from './typing.ts'
import styles from './filter-field.module.css'

/** Narrows what the page lists. `/` comes to it, Esc empties it. */
export const FilterField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) => {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const keyed = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', keyed)
    return () => removeEventListener('keydown', keyed)
  }, [])
  return (
    <span className={styles.field}>
      <Icon name="search" small />
      <input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        autoComplete="off"
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          if (value === '') input.current?.blur()
          else onChange('')
        }}
      />
    </span>
  )
}
