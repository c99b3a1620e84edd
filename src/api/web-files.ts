import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sendCommonProblem } from './problem.ts'

const IMMUTABLE = 'public, max-age=31536000, immutable'

/**
 * Serves the built web client. Files with a hash in their name never change; any other address that is not the API's
 * gets the page, and the client finds its way from the address.
 */
export const serveWeb = async (app: FastifyInstance, folder: string | null): Promise<void> => {
  const page = folder !== null && existsSync(join(folder, 'index.html')) ? join(folder, 'index.html') : null
  const sendPage = async (reply: FastifyReply): Promise<FastifyReply> =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await readFile(page as string, 'utf8'))

  if (folder !== null && page !== null)
    await app.register(staticFiles, {
      root: folder,
      index: false,
      cacheControl: false,
      // The page has its own answer, which is never kept.
      allowedPath: (path) => path !== '/index.html',
      preCompressed: true,
      wildcard: true,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? IMMUTABLE : 'no-cache')
      },
    })
  // The file server takes the bare address for a folder that it may not list.
  if (page !== null) app.get('/', (_request, reply) => sendPage(reply))
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' || request.method === 'HEAD'
    const isPage = wantsPage && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
    if (page !== null && isPage) return sendPage(reply)
    return sendCommonProblem(reply, 'no_such_route', `There is nothing at ${request.method} ${request.url}.`)
  })
}
