// What has to work before anything is installed or built; hence plain JavaScript that an old Node can still read.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, wherever the command was given. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const OLDEST_NODE = [20, 19]
const LOCK = join(ROOT, 'dist.lock')
/** No install and no build takes this long; a lock this old was left by a machine that went down. */
const LOCK_STALE_MS = 15 * 60_000

// Progress goes to standard error: standard output belongs to the command (`turnus check FILE --json`).
const tell = (line) => process.stderr.write(`${line}\n`)

const giveUp = (line) => {
  tell(line)
  process.exit(1)
}

/** Ends the process with an explanation when this Node is too old. */
export const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  giveUp(
    `Turnus needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. ` +
      'Install one from https://nodejs.org, or with your package manager, and run the command again.',
  )
}

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)

/** What npm says it has installed, and what the project asks for; by folder. */
const wantedPackages = () => Object.entries(readJson(join(ROOT, 'package-lock.json')).packages)
const installedPackages = () => {
  const own = readJson(join(ROOT, 'node_modules', '.package-lock.json'))
  return own === null ? {} : own.packages
}

const isInstalled = (withDevelopment) => {
  const installed = installedPackages()
  return wantedPackages().every(
    ([path, { version, optional, dev, devOptional }]) =>
      path === '' ||
      optional ||
      (!withDevelopment && (dev || devOptional)) ||
      (installed[path] && installed[path].version === version),
  )
}

const run = (command, parameters, options) => {
  // What a child prints is progress too.
  const { status, error } = spawnSync(command, parameters, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options })
  if (error) throw error
  return status
}

const npm = (parameters) => {
  const ownScript = process.env.npm_execpath
  if (ownScript && /npm-cli\.js$/.test(ownScript)) return run(process.execPath, [ownScript, ...parameters])
  // npm is a .cmd on Windows, which only a shell starts.
  return run('npm', parameters, { shell: process.platform === 'win32' })
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const heldByNobody = () => {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'))
    const age = Date.now() - statSync(LOCK).mtimeMs
    // A lock is written right after it is made; a moment without a number is not yet a lock left behind.
    return age > LOCK_STALE_MS || (pid > 0 ? !isAlive(pid) : age > 1000)
  } catch {
    return true
  }
}

const takeLock = () => {
  try {
    const file = openSync(LOCK, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/** Runs `work`, and returns what it returns, while no other Turnus of this folder installs or builds. */
const alone = async (work) => {
  let told = false
  while (!takeLock()) {
    if (heldByNobody()) rmSync(LOCK, { force: true })
    else {
      if (!told) tell('Another Turnus is being made ready in this folder; waiting for it.')
      told = true
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  try {
    return work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

/**
 * Installs what package-lock.json asks for, unless it is there. What only developers need comes along when asked for,
 * or when it was there before.
 */
export const installPackages = async ({ development }) => {
  if (isInstalled(development)) return
  const status = await alone(() => {
    if (isInstalled(development)) return 0
    const all = development || Object.values(installedPackages()).some(({ dev }) => dev)
    tell('Installing packages (npm ci), about half a minute …')
    return npm(['ci', all ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  })
  if (status !== 0) giveUp('npm ci failed; what it said is above. Without packages Turnus cannot start.')
}

const isSource = (path) => !/\.test(-data)?\.tsx?$/.test(path) && !path.startsWith(join('src', 'testing') + sep)

const filesBelow = (folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

/** A digest of everything the build is made from. */
const sourceDigest = () => {
  const digest = createHash('sha256')
  const alongside = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', join('bin', 'build.ts')]
  for (const path of [...alongside, ...filesBelow('src').filter(isSource).sort()])
    digest
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0')
  return digest.digest('hex')
}

const DIST = join(ROOT, 'dist')
const builtFrom = () => (existsSync(join(DIST, 'sources')) ? readFileSync(join(DIST, 'sources'), 'utf8') : null)

/** Builds `dist/` when the sources are not what it was built from. */
export const build = async () => {
  if (builtFrom() === sourceDigest()) return
  const status = await alone(() => {
    const digest = sourceDigest()
    if (builtFrom() === digest) return 0
    tell('Building Turnus …')
    return runTypeScript('bin/build.ts', [digest])
  })
  if (status !== 0) giveUp('The build failed; what it said is above.')
}

/** Runs a TypeScript file of the project in a process of its own; what it exits with. */
export const runTypeScript = (path, parameters, options) =>
  run(process.execPath, ['--import', 'tsx', join(ROOT, path), ...parameters], options)
