import type { FastifyReply } from 'fastify';
import type { Engine } from '#platform';
import { type Asking, code, single } from '#platform/http';
import { PRINT_CSP } from './page.js';
import { LANGUAGES, type Language, Words } from './words.js';

/** How a print is asked for: its language, and as a page or as data. */
export const PRINT_QUERY = {
  lang: code('the language of the page, default nl', LANGUAGES),
  format: code('a page to print or the data, default what `Accept` asks for, else json', ['json', 'html'] as const),
};

export interface Wanted {
  readonly lang?: Language;
  readonly format?: 'json' | 'html';
}

/** Answers the data, or the page that is made of it. */
export function sendPrint<Answer extends object>(
  { engine, asking, reply }: { readonly engine: Engine; readonly asking: Asking; readonly reply: FastifyReply },
  { lang = 'nl', format }: Wanted,
  answer: Answer,
  page: (answer: Answer, words: Words) => string,
): Answer | string {
  const accept = single(asking.headers, 'accept') ?? '';
  const asPage = format === undefined ? /\btext\/html\b/i.test(accept) && !/\bapplication\/json\b/i.test(accept) : format === 'html';
  reply.header('vary', 'Accept');
  if (!asPage) return answer;
  reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-language': lang, 'content-security-policy': PRINT_CSP });
  return page(answer, new Words(lang, engine.zone));
}
