import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Coming to another page puts focus on its title, so that a screen reader says where one is and Tab goes on from there. */
export const useFocusOnArrival = (): void => {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        // The first page of a visit begins where a browser begins.
        if (!pathChanged || !fromLocation) return
        document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
