import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import { Refused } from '../client.ts'
import { buttonClass } from '../components/button.tsx'
import { usePageTitle } from '../components/frame.tsx'
import { EmptyState, ErrorState } from '../components/states.tsx'

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  usePageTitle('Nothing here')
  return (
    <main>
      <EmptyState
        heading="h1"
        title="There is nothing at this address."
        actions={
          <Link to="/" className={buttonClass()}>
            Go to the start
          </Link>
        }
      >
        It may have been mistyped, or what it led to has gone.
      </EmptyState>
    </main>
  )
}

/** A page that failed: the network, the server, or a fault of ours. */
export const FailedPage = ({ error, reset }: ErrorComponentProps) => {
  usePageTitle('Not shown')
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  const message =
    error instanceof Refused
      ? error.message
      : 'That is a fault of Turnus, not yours. Reading the page again often helps; nothing that was saved is lost.'
  return (
    <main>
      <ErrorState
        heading="h1"
        title="This page could not be shown."
        message={message}
        onRetry={again}
        actions={
          <Link to="/" className={buttonClass('quiet')}>
            Go to the start
          </Link>
        }
      />
    </main>
  )
}
