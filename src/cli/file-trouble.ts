const TROUBLES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  EEXIST: 'something else has that name already',
  EACCES: 'this user may not do that there',
  EPERM: 'this user may not do that there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
}

/** What the file system had against a path, in a sentence; null when an error is about something else. */
export const fileTrouble = (error: unknown): string | null => {
  const { code = '', path, syscall } = error as NodeJS.ErrnoException
  const trouble = TROUBLES[code]
  if (trouble === undefined || syscall === undefined) return null
  return `${path ?? 'The path'} cannot be used: ${trouble}. Give another path, or correct that.`
}
