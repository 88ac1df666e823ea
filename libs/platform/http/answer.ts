/**
 * What an endpoint answers, for OpenAPI and for the compiler: a media type and the schema of the body, or of each line of it.
 * `T` is what the handler must return.
 */
export interface Answer<T = unknown> {
  readonly media: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** The same as a page to print, as lines for a spreadsheet or as a drawing, where that is asked for. */
  readonly others?: readonly ('text/html' | 'text/csv' | 'image/svg+xml')[];
  /** Never set: holds the type. */
  readonly returns?: T;
}
