import { type ReactNode, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { ACCEPTED, type Source, sourceOf } from './brought-file.ts'
import { Button } from './button.tsx'
import { Kbd } from './kbd.tsx'
import { isAsked } from './typing.ts'
import { useIsNarrow } from './use-media.ts'
import styles from './drop-zone.module.css'

const carriesFile = (event: { readonly dataTransfer: DataTransfer | null }): boolean =>
  event.dataTransfer?.types.includes('Files') === true

/** Where a file comes in: dropped anywhere on the page, chosen, or as a table that is pasted. */
export const DropZone = ({
  label,
  busy,
  onBring,
  onPaste,
  children,
}: {
  /** What file is wanted: "File with time away". */
  readonly label: string
  /** What is being read; null when nothing is. */
  readonly busy: string | null
  readonly onBring: (source: Source) => void
  /** Opens a place to paste into, for who has no keys to paste with. */
  readonly onPaste: () => void
  /** Beside the buttons. */
  readonly children?: ReactNode
}) => {
  const input = useRef<HTMLInputElement>(null)
  const narrow = useIsNarrow()
  const [over, setOver] = useState(false)
  const bring = useEffectEvent((source: Source | null) => {
    if (source && busy === null) onBring(source)
  })

  // As soon as it is in sight: a slow machine must not lose what is pasted or dropped at the first moment.
  useLayoutEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      // Text that goes into a field stays there.
      if (isAsked() || (event.target instanceof HTMLElement && event.target.matches('input, textarea'))) return
      const source = sourceOf(event.clipboardData)
      if (!source) return
      event.preventDefault()
      bring(source)
    }
    // A file that misses the zone would be opened by the browser in place of the page.
    const dragged = (event: globalThis.DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: globalThis.DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: globalThis.DragEvent) => {
      setOver(false)
      if (event.defaultPrevented || !carriesFile(event)) return
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      bring(file ? { kind: 'file', file } : null)
    }
    document.addEventListener('paste', pasted)
    addEventListener('dragover', dragged)
    addEventListener('dragleave', left)
    addEventListener('drop', dropped)
    return () => {
      document.removeEventListener('paste', pasted)
      removeEventListener('dragover', dragged)
      removeEventListener('dragleave', left)
      removeEventListener('drop', dropped)
    }
  }, [])

  return (
    <section aria-label="Bring in a file" className={styles.zone} data-over={over}>
      <p className={styles.lead} role="status">
        {busy !== null
          ? `Reading ${busy}.`
          : narrow
            ? 'Choose a file, or paste a table.'
            : 'Drop a file here, or paste a table from Excel.'}
      </p>
      <p className={styles.note}>
        {busy === null ? (
          <>
            .xlsx or .csv, up to 10 MB.{' '}
            {!narrow && (
              <>
                To paste, copy the rows with their headers and press <Kbd>Ctrl V</Kbd>
                <span className="unseen">Control V</span>.{' '}
              </>
            )}
            Nothing is in the plan until you have looked at it.
          </>
        ) : (
          'It is looked at in a room of its own, and nothing in it is run.'
        )}
      </p>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          aria-label={label}
          tabIndex={-1}
          className="unseen"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) onBring({ kind: 'file', file })
            // The same file again is a choice again.
            target.value = ''
          }}
        />
        <Button kind="primary" disabled={busy !== null} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <Button disabled={busy !== null} onClick={onPaste}>
          Paste a table
        </Button>
        {children && <span className={styles.beside}>{children}</span>}
      </div>
    </section>
  )
}
