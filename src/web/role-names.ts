import type { SignedIn } from './session.ts'

/** What a person signed in as, in words. */
export const ROLE_NAMES: Readonly<Record<SignedIn['role'], string>> = {
  admin: 'Administrator',
  coordinator: 'Coordinator',
  faculty: 'Faculty',
  resident: 'Resident',
  viewer: 'Viewer',
}
