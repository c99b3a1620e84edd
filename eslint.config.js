import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** A pure room is given the day, the seed and the ids; it never takes them. */
const TAKEN_NOT_GIVEN = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The moment is an argument here.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The moment is an argument here.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The moment is an argument here.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is an argument here.' },
]
const CLASSES = [
  { selector: 'ClassDeclaration', message: 'A pure room has values and functions, no classes.' },
  { selector: 'ClassExpression', message: 'A pure room has values and functions, no classes.' },
]
const ENUMS = { selector: 'TSEnumDeclaration', message: 'Use a union of strings; an enum is code that is not erased.' }

export default defineConfig(
  globalIgnores(['dist/', 'dist.*/', '.turnus/', 'coverage/', 'src/web/public/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ENUMS],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers read well in a sentence.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => setOpen(true)` says what it does.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An operation without anything to wait for is still asked for as one that may wait.
      '@typescript-eslint/require-await': 'off',
      // Event handlers of React may be async: what they reject with is shown by the client.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Drawings are read letter by letter; they hold none that fall apart.
      '@typescript-eslint/no-misused-spread': 'off',
      // The router is told where to go instead by throwing it.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', name: ['Redirect', 'NotFoundError'], package: '@tanstack/router-core' }] },
      ],
      // Type parameters keep the types of definitions (`defineRule<S>`).
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['src/{domain,rules,solver}/**/*.ts'],
    ignores: ['**/*.{test,test-data}.ts'],
    rules: { 'no-restricted-syntax': ['error', ENUMS, ...CLASSES, ...TAKEN_NOT_GIVEN] },
  },
  {
    // A test that is wrong about what is there fails at once, and says where.
    files: ['**/*.{test,test-data}.{ts,tsx}', 'src/testing/**', 'e2e/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // What talks to a terminal.
    files: ['bin/**', 'bench/**', 'src/cli/**', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: 'error', 'no-unused-vars': 'off' },
  },
)
