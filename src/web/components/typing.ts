/** Whether a key pressed here writes text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Whether something is open that keys belong to: a dialog, a menu. */
export const isAsked = (): boolean => document.querySelector(':popover-open:not([role=tooltip]), dialog[open]') !== null
