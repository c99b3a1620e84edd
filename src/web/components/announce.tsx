import { useSyncExternalStore } from 'react'

/** Polite for results, assertive for refusals. */
export type Urgency = 'polite' | 'assertive'

let said: Readonly<Record<Urgency, string>> = { polite: '', assertive: '' }
const listeners = new Set<() => void>()

/** Has a screen reader say a sentence. The same one twice is said twice. */
export const announce = (sentence: string, urgency: Urgency = 'polite'): void => {
  // A trailing space makes a repetition a change.
  said = { ...said, [urgency]: said[urgency] === sentence ? `${sentence}\u00a0` : sentence }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What announcements are written into. One in the page. */
export const LiveRegions = () => {
  const { polite, assertive } = useSyncExternalStore(subscribe, () => said)
  return (
    <div className="unseen">
      <div aria-live="polite">{polite}</div>
      <div aria-live="assertive">{assertive}</div>
    </div>
  )
}
