/**
 * The import gate. Which room may import which is the table bin/rooms.json; the rest is said here. It is run by
 * bin/gates/imports.ts, which also sees to it that nothing was overlooked.
 */
const ROOMS = require('./bin/rooms.json')

/** A test, or what only tests beside it read. */
const TEST = String.raw`\.test(-data)?\.tsx?$`
const ONLY_FOR_TESTS = ['^src/testing/', String.raw`\.test-data\.tsx?$`]
const PACKAGE = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-bundled', 'npm-no-pkg', 'npm-unknown', 'core']
const TYPE_ONLY = ['type-only', 'type-import']

const anyOf = (names) => `^src/(${names.join('|')})/`

const roomRules = Object.entries(ROOMS).flatMap(([room, { imports, types = [], packages }]) => {
  const ownTests = room === 'testing' ? [] : ['testing']
  const rules = [
    {
      name: `room-${room}`,
      comment: `${room} may import ${[...imports, ...types].join(', ') || 'no other room'}`,
      severity: 'error',
      from: { path: anyOf([room]), pathNot: TEST },
      to: { path: '^src/', pathNot: anyOf([room, ...imports, ...types]) },
    },
    {
      name: `room-${room}-tests`,
      comment: `tests of ${room} may import what it may, and the testing room`,
      severity: 'error',
      from: { path: `${anyOf([room])}.*${TEST}` },
      to: { path: '^src/', pathNot: anyOf([room, ...imports, ...types, ...ownTests]) },
    },
  ]
  if (types.length > 0)
    rules.push({
      name: `types-only-${room}`,
      comment: `of ${types.join(', ')} ${room} may import types only`,
      severity: 'error',
      from: { path: anyOf([room]), pathNot: TEST },
      to: { path: anyOf(types), dependencyTypesNot: TYPE_ONLY },
    })
  if (packages)
    rules.push({
      name: `packages-of-${room}`,
      comment: `${room} is pure: it may use ${packages.join(', ') || 'no package'}`,
      severity: 'error',
      from: { path: anyOf([room]), pathNot: TEST },
      to: { dependencyTypes: PACKAGE, pathNot: packages.map((name) => `node_modules/${name}/`) },
    })
  return rules
})

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'features-apart',
      comment: 'a feature does not import another feature; what they share is a component',
      severity: 'error',
      from: { path: '^src/web/features/([^/]+)/' },
      to: { path: '^src/web/features/', pathNot: '^src/web/features/$1/' },
    },
    {
      name: 'components-below-features',
      comment: 'components and plans know neither features nor the app; features do not know the app',
      severity: 'error',
      from: { path: '^src/web/(components|plan)/' },
      to: { path: '^src/web/(features|app)/' },
    },
    {
      name: 'features-below-app',
      comment: 'the app puts features together, not the other way round',
      severity: 'error',
      from: { path: '^src/web/features/' },
      to: { path: '^src/web/app/' },
    },
    {
      name: 'no-cycles',
      comment: 'two modules that need each other are one module, or three',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'what a test and something else need belongs to the testing room',
      severity: 'error',
      from: {},
      to: { path: String.raw`\.test\.tsx?$` },
    },
    {
      name: 'testing-for-tests',
      comment: 'only tests, e2e and bench import the testing room, and data of tests',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: [TEST, anyOf(['testing'])] },
      to: { path: ONLY_FOR_TESTS },
    },
    {
      name: 'found',
      comment: 'what is imported is there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: 'a package that is used is named in package.json',
      severity: 'error',
      from: { path: '^(src|bin|e2e|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages',
      comment: 'what runs needs packages that are installed where it runs',
      severity: 'error',
      from: { path: ['^src/', '^bin/(turnus|launch|build)'], pathNot: [TEST, anyOf(['testing'])] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: TYPE_ONLY },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
