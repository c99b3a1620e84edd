import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownVersion, packageRoot } from './package-root.ts'

test('the package is found from source, and from the bundle', () => {
  const root = packageRoot()
  expect(packageRoot(join(root, 'src', 'store', 'migrate.ts'))).toBe(root)
  expect(packageRoot(join(root, 'dist', 'turnus.js'))).toBe(root)
  expect(ownVersion()).toMatch(/^\d+\.\d+\.\d+/)
})

test('a package of another name on the way is passed over', () => {
  const root = packageRoot()
  expect(packageRoot(join(root, 'node_modules', 'pg', 'lib', 'index.js'))).toBe(root)
})

test('outside of it is an error', () => {
  expect(() => packageRoot('/nowhere/at/all.js')).toThrow('package.json')
})
