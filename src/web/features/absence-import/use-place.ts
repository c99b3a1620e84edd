import { useEffect, useEffectEvent, useState } from 'react'
import type { Row } from './batch.ts'
import { isOpen } from './row-view.ts'

/** Moving about the rows changes the address with every key: it is written when one has come to rest. */
const REST_MS = 300

/** The row to begin with: the first that is open, else the first. */
export const firstPlace = (rows: readonly Row[]): string | null => (rows.find(isOpen) ?? rows[0])?.id ?? null

/** Which row one is on: at once here, a moment later in the address. One that is not in sight gives way to another. */
export const usePlace = (
  rows: readonly Row[],
  addressed: string | undefined,
  write: (row: string) => void,
): { readonly selected: string | null; readonly select: (id: string) => void } => {
  const [wanted, setWanted] = useState(addressed ?? null)
  const [followed, setFollowed] = useState(addressed)
  // Somebody came by a link, or went back.
  if (addressed !== followed) {
    setFollowed(addressed)
    if (addressed !== undefined) setWanted(addressed)
  }
  const selected = rows.some(({ id }) => id === wanted) ? wanted : firstPlace(rows)
  const written = useEffectEvent(write)
  useEffect(() => {
    if (wanted === null || wanted === addressed) return
    const timer = setTimeout(() => written(wanted), REST_MS)
    return () => clearTimeout(timer)
  }, [wanted, addressed])
  return { selected, select: setWanted }
}
