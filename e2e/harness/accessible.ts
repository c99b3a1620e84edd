import axe from 'axe-core'
import type { Page } from 'playwright-core'

type AxeResults = axe.AxeResults

/** What axe-core finds wrong with the page as it stands, a line each: rule, how bad, where, what. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  // Evaluated by the debugger, so that the content policy of the page stays as strict as it is.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    // What is still fading in has not the contrast that it will be read with.
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
    const { violations } = await (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run()
    // Cells are too narrow for words: what they show is a sign (initials, or nothing where a week is over), and what
    // they are is said in full by their name.
    const ofNamedCell = (rule: string, where: string): boolean =>
      ['label-content-name-mismatch', 'empty-table-header'].includes(rule) &&
      document.querySelector(where)?.matches('[role="grid"] [data-cell][aria-label]') === true
    return violations.flatMap(({ id, impact, help, nodes }) =>
      nodes
        .map(({ target }) => target.join(' '))
        .filter((where) => !ofNamedCell(id, where))
        .map((where) => `${id} (${impact ?? 'unknown'}) at ${where}: ${help}`),
    )
  })
}
