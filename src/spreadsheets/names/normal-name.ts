const TITLES = new Set(
  'dr doctor mr mrs ms miss prof professor cpt capt captain maj major ltc lt col colonel gen lcdr cdr cmdr ens ssg sgt sfc'.split(
    ' ',
  ),
)
const DEGREES = new Set('md do phd mph dnp np pa pharmd rn lpn faafp facp mba ms msc bs'.split(' '))

/** Letters that do not fall apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss' }

/**
 * A name as it is compared: "Sørensen, Dr. Anna* (chief)" is "anna sorensen". Titles, degrees, marks and what stands in
 * brackets do not count; the comma form is turned around.
 */
export const normalName = (raw: string): string => {
  const clean = raw
    .normalize('NFKC')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ')
    .replace(/[*†‡]/g, ' ')
  const words = (part: string): string[] =>
    part
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[øłđðþæœß]/g, (letter) => PLAIN[letter] ?? letter)
      .replace(/['’`]/g, '')
      .replace(/(?<=\p{L})\.(?=\p{L}\.)/gu, ' ')
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((word) => word !== '' && word !== '-')
  const parts = clean.split(',').map(words)
  const bare = (part: readonly string[]): string[] => part.filter((word) => !TITLES.has(word) && !DEGREES.has(word))
  const [surname = [], ...given] = parts.map((part, at) => (at > 0 || parts.length === 1 ? bare(part) : part))
  const turned = [...given.flat(), ...(parts.length > 1 ? bare(surname) : surname)]
  // Somebody who is called like a degree keeps the name.
  return (turned.length > 0 ? turned : parts.flat()).join(' ')
}
