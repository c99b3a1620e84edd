/** The least contrast at which text of any size is read well. Source: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5

/** Relative luminance of a colour written `#rrggbb`, from 0 (black) to 1 (white). Source: WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours written `#rrggbb`, from 1 (the same) to 21 (black and white). Source: WCAG 2.2. */
export const contrastBetween = (one: string, other: string): number => {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Whether text in one colour can be read on the other. */
export const isReadable = (ink: string, fill: string): boolean => contrastBetween(ink, fill) >= LEAST_CONTRAST

/** A contrast in words, rounded down: what is just short of enough must not read as enough. */
export const contrastWords = (contrast: number): string => `${(Math.floor(contrast * 10) / 10).toFixed(1)}:1`
