import { useRef } from 'react'

/** A value that stays the same object for as long as its content is the same. */
export const useStable = <Value>(value: Value): Value => {
  const kept = useRef({ value, text: '' })
  const text = JSON.stringify(value)
  if (kept.current.text !== text) kept.current = { value, text }
  return kept.current.value
}
