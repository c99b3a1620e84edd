import { describe } from 'vitest'
import { type Visitor, expect, expectAccessible, test } from './harness/test.ts'

const PAGES = [
  { path: '/admin/fmit/planner', role: 'coordinator' },
  { path: '/year/rotations', role: 'resident' },
  { path: '/fmit/timeline', role: 'resident' },
  { path: '/time-away', role: 'coordinator' },
  { path: '/admin/absences/import', role: 'coordinator' },
  { path: '/proposals', role: 'coordinator' },
  { path: '/people', role: 'faculty' },
  { path: '/setup', role: 'admin' },
] as const
const LOOKS: readonly Visitor[] = [
  { screen: 'desk', scheme: 'light' },
  { screen: 'desk', scheme: 'dark' },
  { screen: 'phone', scheme: 'light' },
]

describe.each(PAGES)('$path, as $role', ({ path, role }) => {
  for (const look of LOOKS)
    test(`on the ${look.screen ?? 'desk'}, ${look.scheme ?? 'light'}: opens, and stands in nobody’s way`, async ({
      visit,
    }) => {
      const page = await visit(role, path, look)
      await page.getByRole('main').waitFor()
      // Until the first words of the page itself are there.
      await expect.poll(() => page.getByRole('main').textContent()).toMatch(/\w/)
      expect(new URL(page.url()).pathname).toBe(path)
      await expectAccessible(page)
    })
})
