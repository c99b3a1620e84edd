import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed. What is for paper only is made when it is asked for. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(() => matchMedia('print').matches)
  useEffect(() => {
    const medium = matchMedia('print')
    // The browser takes its picture as soon as its handlers return, so it must be there by then.
    const set = (next: boolean) => flushSync(() => setPrinting(next))
    const before = () => set(true)
    const after = () => set(medium.matches)
    const changed = () => set(medium.matches)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    medium.addEventListener('change', changed)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
      medium.removeEventListener('change', changed)
    }
  }, [])
  return printing
}
