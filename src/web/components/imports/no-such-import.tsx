import { Link, type LinkProps } from '@tanstack/react-router'
import { buttonClass } from '../button.tsx'
import { EmptyState } from '../states.tsx'

/** An address that leads to no import, and the way to those there are. */
export const NoSuchImport = ({ all }: { readonly all: LinkProps }) => (
  <EmptyState
    title="There is no such import."
    actions={
      <Link {...all} className={buttonClass()}>
        See all imports
      </Link>
    }
  >
    The address may have been cut short on its way.
  </EmptyState>
)
