/** What draws charts. It takes some 600 files, which a command that draws nothing does not read: half a second of each. */
export function drawings(): Promise<typeof import('#drawings')> {
  return import('#drawings');
}
