import {
  Outlet,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { isPlannableYear, yearOf } from '#domain/calendar/academic-year.ts'
import { blockOf } from '#domain/calendar/block.ts'
import { day } from '#domain/calendar/day.ts'
import { sessionQuery } from '../session.ts'
import { startFor } from './places.ts'
import { queries } from './queries.ts'
import { FailedPage, NotFoundPage } from './lost-pages.tsx'
import { Shell } from './shell.tsx'
import { blockSearch } from '../features/block/block-search.ts'
import { yearSearch } from '../features/block/year/year-search.ts'
import { importSearch } from '../features/absence-import/import-search.ts'
import { plannerSearch } from '../features/fmit-planner/planner-search.ts'
import { peopleSearch } from '../features/people/people-search.ts'
import { proposalSearch, proposalsSearch } from '../features/proposals/proposal-search.ts'
import { rotationYearSearch } from '../features/rotation-year/year-search.ts'
import { setupSearch } from '../features/setup/setup-search.ts'
import { templatesSearch } from '../features/templates/templates-search.ts'
import { timeAwaySearch } from '../features/time-away/time-away-search.ts'
import { timelineSearch } from '../features/timeline/timeline-search.ts'
import { activitiesSearch, holidaysSearch, programWeekSearch } from '../features/vocabulary/vocabulary-search.ts'

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
})

/** An address of this app, to go back to after signing in; anything else is dropped. */
const nextAddress = (search: Record<string, unknown>): { readonly next?: string } => {
  const { next } = search
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: nextAddress,
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  validateSearch: ({ token }: Record<string, unknown>) => ({ token: typeof token === 'string' ? token : '' }),
  component: lazyRouteComponent(() => import('../features/sign-in/welcome-page.tsx'), 'WelcomePage'),
})

/** Everything that asks for being signed in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const { user, today } = await context.queries.query({ ...sessionQuery, staleTime: 'static' })
    if (!user) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
    return { user, presentYear: yearOf(day(today)), presentBlock: blockOf(day(today)) }
  },
  component: Shell,
})

const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: startFor(context.user), replace: true })
  },
})

// Whoever comes without a year gets the program's present one, and it stands in the address from then on. The planner
// opens the latest one there is something in.

const planner = createRoute({
  getParentRoute: () => shell,
  path: '/admin/fmit/planner',
  validateSearch: plannerSearch,
  beforeLoad: ({ search, context }) => {
    if (search.ay === undefined)
      throw redirect({ to: '/admin/fmit/planner', search: { ...search, ay: context.user.planYear }, replace: true })
  },
  component: lazyRouteComponent(() => import('../features/fmit-planner/planner-page.tsx'), 'PlannerPage'),
})

const timeline = createRoute({
  getParentRoute: () => shell,
  path: '/fmit/timeline',
  validateSearch: timelineSearch,
  beforeLoad: ({ search, context }) => {
    if (search.ay === undefined)
      throw redirect({ to: '/fmit/timeline', search: { ...search, ay: context.presentYear }, replace: true })
  },
  component: lazyRouteComponent(() => import('../features/timeline/timeline-page.tsx'), 'TimelinePage'),
})

const timeAway = createRoute({
  getParentRoute: () => shell,
  path: '/time-away',
  validateSearch: timeAwaySearch,
  beforeLoad: ({ search, context }) => {
    if (search.ay === undefined)
      throw redirect({ to: '/time-away', search: { ...search, ay: context.presentYear }, replace: true })
  },
  component: lazyRouteComponent(() => import('../features/time-away/time-away-page.tsx'), 'TimeAwayPage'),
})

const presentBlock = createRoute({
  getParentRoute: () => shell,
  path: '/block',
  beforeLoad: ({
    context: {
      presentBlock: { year: ay, number },
    },
  }) => {
    throw redirect({ to: '/block/$ay/$number', params: { ay, number }, replace: true })
  },
})

const block = createRoute({
  getParentRoute: () => shell,
  path: '/block/$ay/$number',
  params: {
    parse: ({ ay, number }) => ({ ay: Number(ay), number: Number(number) }),
    stringify: ({ ay, number }: { readonly ay: number; readonly number: number }) => ({
      ay: String(ay),
      number: String(number),
    }),
  },
  validateSearch: blockSearch,
  beforeLoad: ({ params: { ay, number } }) => {
    if (!isPlannableYear(ay) || !Number.isInteger(number) || number < 0 || number > 13) throw notFound()
  },
  component: lazyRouteComponent(() => import('../features/block/block-page.tsx'), 'BlockPage'),
})

const rotationYear = createRoute({
  getParentRoute: () => shell,
  path: '/year/rotations',
  validateSearch: rotationYearSearch,
  beforeLoad: ({ search, context }) => {
    if (search.ay === undefined)
      throw redirect({ to: '/year/rotations', search: { ...search, ay: context.presentYear }, replace: true })
  },
  component: lazyRouteComponent(() => import('../features/rotation-year/rotation-year-page.tsx'), 'RotationYearPage'),
})

const halfDaysOfYear = createRoute({
  getParentRoute: () => shell,
  path: '/year/half-days',
  validateSearch: yearSearch,
  beforeLoad: ({ search, context }) => {
    if (search.ay === undefined)
      throw redirect({ to: '/year/half-days', search: { ...search, ay: context.presentYear }, replace: true })
  },
  component: lazyRouteComponent(() => import('../features/block/year/half-days-page.tsx'), 'HalfDaysPage'),
})

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: peopleSearch,
  beforeLoad: ({ search, context }) => {
    if (search.ay === undefined)
      throw redirect({ to: '/people', search: { ...search, ay: context.presentYear }, replace: true })
  },
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
})

const proposals = createRoute({
  getParentRoute: () => shell,
  path: '/proposals',
  validateSearch: proposalsSearch,
  component: lazyRouteComponent(() => import('../features/proposals/proposals-page.tsx'), 'ProposalsPage'),
})

const proposal = createRoute({
  getParentRoute: () => shell,
  path: '/proposals/$id',
  validateSearch: proposalSearch,
  component: lazyRouteComponent(() => import('../features/proposals/proposal-page.tsx'), 'ProposalPage'),
})

const absenceImports = createRoute({
  getParentRoute: () => shell,
  path: '/admin/absences/import',
  component: lazyRouteComponent(() => import('../features/absence-import/import-start-page.tsx'), 'ImportStartPage'),
})

const absenceImport = createRoute({
  getParentRoute: () => shell,
  path: '/admin/absences/import/$batch',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('../features/absence-import/import-batch-page.tsx'), 'ImportBatchPage'),
})

const rotationImports = createRoute({
  getParentRoute: () => shell,
  path: '/admin/rotations/import',
  component: lazyRouteComponent(() => import('../features/rotation-import/import-start-page.tsx'), 'ImportStartPage'),
})

const rotationImport = createRoute({
  getParentRoute: () => shell,
  path: '/admin/rotations/import/$id',
  component: lazyRouteComponent(() => import('../features/rotation-import/import-page.tsx'), 'ImportPage'),
})

const templates = createRoute({
  getParentRoute: () => shell,
  path: '/admin/templates',
  validateSearch: templatesSearch,
  component: lazyRouteComponent(() => import('../features/templates/templates-page.tsx'), 'TemplatesPage'),
})

const setup = createRoute({
  getParentRoute: () => shell,
  path: '/setup',
  validateSearch: setupSearch,
  component: lazyRouteComponent(() => import('../features/setup/setup-page.tsx'), 'SetupPage'),
})

const activities = createRoute({
  getParentRoute: () => shell,
  path: '/setup/activities',
  validateSearch: activitiesSearch,
  component: lazyRouteComponent(() => import('../features/vocabulary/activities-page.tsx'), 'ActivitiesPage'),
})

const programWeek = createRoute({
  getParentRoute: () => shell,
  path: '/setup/program-week',
  validateSearch: programWeekSearch,
  component: lazyRouteComponent(() => import('../features/vocabulary/program-week-page.tsx'), 'ProgramWeekPage'),
})

const holidays = createRoute({
  getParentRoute: () => shell,
  path: '/setup/holidays',
  validateSearch: holidaysSearch,
  component: lazyRouteComponent(() => import('../features/vocabulary/holidays-page.tsx'), 'HolidaysPage'),
})

const clinic = createRoute({
  getParentRoute: () => shell,
  path: '/setup/clinic',
  component: lazyRouteComponent(() => import('../features/vocabulary/clinic-page.tsx'), 'ClinicPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    welcome,
    shell.addChildren([
      start,
      planner,
      timeline,
      presentBlock,
      rotationYear,
      block,
      halfDaysOfYear,
      timeAway,
      people,
      proposals,
      proposal,
      absenceImports,
      absenceImport,
      rotationImports,
      rotationImport,
      templates,
      setup,
      activities,
      programWeek,
      holidays,
      clinic,
    ]),
  ]),
  context: { queries },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: false,
  // What a page does not know of its address is no part of it.
  search: { strict: true },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
