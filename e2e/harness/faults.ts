import type { ConsoleMessage, Page } from 'playwright-core'

/** A refusal is an answer: the browser notes it on its console, and the page has shown it. */
const isRefusal = (message: ConsoleMessage): boolean =>
  / the server responded with a status of 4\d\d /.test(message.text())

/** Notes whatever goes wrong behind the scenes of a page: errors nobody caught, error messages, requests that failed. */
export const watchFaults = (page: Page): (() => readonly string[]) => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`not caught: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isRefusal(message))
      faults.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed'
    // Whoever leaves a page ends what it was waiting for.
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.method()} ${request.url()}: ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500)
      faults.push(`${response.request().method()} ${response.url()}: ${String(response.status())}`)
  })
  return () => faults
}
