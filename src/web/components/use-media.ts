import { useSyncExternalStore } from 'react'

/** Whether a media query holds, now and as the window changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )

/** A phone, or a window zoomed to one: lists of cards instead of grids. The style sheets draw the line at the same width. */
export const useIsNarrow = (): boolean => useMedia('(max-width: 719px)')
