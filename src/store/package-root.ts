import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface PackageJson {
  readonly name?: string
  readonly version?: string
}

const packageJson = (folder: string): PackageJson | null => {
  const file = join(folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PackageJson) : null
}

/** The folder of Turnus's own package.json, the same whether this runs from source or from the bundle in `dist/`. */
export const packageRoot = (from: string = fileURLToPath(import.meta.url)): string => {
  const folder = dirname(from)
  if (packageJson(folder)?.name === 'turnus') return folder
  if (folder === from) throw new Error('Turnus does not find its own package.json above the file that runs.')
  return packageRoot(folder)
}

/** The version of Turnus that runs. */
export const ownVersion = (): string => packageJson(packageRoot())?.version ?? ''
