import styles from './grid.module.css'

/** Draws a copy of what is dragged under the pointer, until it is dropped. */
export const carry = (
  element: HTMLElement,
): { readonly to: (x: number, y: number) => void; readonly drop: () => void } => {
  const box = element.getBoundingClientRect()
  const copy = element.cloneNode(true) as HTMLElement
  copy.removeAttribute('data-cell')
  copy.removeAttribute('tabindex')
  copy.setAttribute('aria-hidden', 'true')
  copy.classList.add(styles.carried ?? '')
  Object.assign(copy.style, { width: `${box.width}px`, height: `${box.height}px`, left: '0', top: '0' })
  document.body.append(copy)
  return {
    to: (x, y) => {
      copy.style.transform = `translate(${x - box.width / 2}px, ${y - box.height / 2}px)`
    },
    drop: () => {
      copy.remove()
    },
  }
}
