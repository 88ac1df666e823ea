/** A code of the field with its labels. The code is what is stored and counted; the labels are only shown. */
export interface Label {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}
export type CodeList<Code extends string = string> = { readonly [C in Code]: Label };

/** A label in the three languages of the pages. */
export const label = (nl: string, fr: string, en: string): Label => ({ nl, fr, en });

/** The codes of a list, in the order of the list. */
export function codesOf<Code extends string>(list: CodeList<Code>): readonly Code[] {
  return Object.keys(list) as Code[];
}
