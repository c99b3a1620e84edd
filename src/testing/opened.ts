/** How to close what the tests of a file have opened, the latest first. */
const opened: (() => Promise<unknown>)[] = []

/** Has something closed when the test file is done. */
export const closeAfterwards = (close: () => Promise<unknown>): void => {
  opened.unshift(close)
}

/** Closes all of it. Whatever was opened on top of something goes before it. */
export const closeOpened = async (): Promise<void> => {
  for (const close of opened.splice(0)) await close()
}
