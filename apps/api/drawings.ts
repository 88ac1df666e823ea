import type { FastifyReply } from 'fastify';
import { type Language, PAGE_CSP } from '#drawings';
import { code } from '#platform/http';

/** The language of what is drawn. */
export const DRAWING_LANGUAGE = code('the language of a drawing or page (svg, html), default nl', ['nl', 'fr', 'en'] as const);

/** Both of them stand on their own: the drawing under the policy of every answer, which allows nothing; the page with its own style. */
const HEADERS = {
  svg: { 'content-type': 'image/svg+xml; charset=utf-8' },
  html: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_CSP },
} as const;

/** What is asked to be drawn, and how. */
export type Drawn = keyof typeof HEADERS;

/** True for what is drawn rather than written. */
export function isDrawn(format: string | undefined): format is Drawn {
  return format !== undefined && Object.hasOwn(HEADERS, format);
}

/** Sets the headers of a drawing or page. @returns the text, to be answered */
export function sendDrawn(reply: FastifyReply, { format, lang }: { format: Drawn; lang: Language }, text: string): string {
  reply.headers({ ...HEADERS[format], 'content-language': lang });
  return text;
}
