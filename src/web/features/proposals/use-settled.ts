import { useEffect, useState } from 'react'

/** A value once it has been the same for a moment: what is asked of the server while somebody ticks row after row. */
export const useSettled = <Value>(value: Value, ms: number): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
