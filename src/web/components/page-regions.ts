const REGION = 'data-page-region'

/** From the grid to the panel to the bar, and around; what is not there is passed over. */
export const nextRegion = (back: boolean): void => {
  const regions = [
    document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]'),
    ...['panel', 'bar'].map((name) =>
      document.querySelector<HTMLElement>(`[${REGION}="${name}"] :is(button, [tabindex="0"])`),
    ),
  ].filter((region) => region !== null)
  const regionOf = (element: Element | null) => element?.closest(`[role=grid], [${REGION}]`) ?? null
  const at = regions.findIndex((region) => regionOf(region) === regionOf(document.activeElement))
  regions[(at + (back ? -1 : 1) + regions.length) % regions.length]?.focus()
}
