/** Who does something, as what is kept of it names them. */
export interface Author {
  readonly id: string
  readonly name: string
}
