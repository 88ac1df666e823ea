/**
 * What an endpoint answers, for OpenAPI and for the compiler: a media type and the schema of the body, or of each line of it.
 * `T` is what the handler must return.
 */
export interface Answer<T = unknown> {
  readonly media: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** The same as a page to print, or as lines for a spreadsheet, where that is asked for. */
  readonly page?: 'text/html' | 'text/csv';
  /** Never set: holds the type. */
  readonly returns?: T;
}
