import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Forbidden, Unavailable } from '#eventsourcing';
import { type ImportResult, linesOf } from '#platform';

export interface RemoteOptions {
  readonly url: string;
  readonly historical?: boolean;
  readonly dryRun?: boolean;
}

/** Sends lines to a running server and yields what became of each while they are being sent. @throws Unavailable, Forbidden */
export async function* importRemotely(chunks: Readable, { url, historical, dryRun }: RemoteOptions): AsyncGenerator<ImportResult> {
  const address = new URL(`/v1/imports?historical=${historical === true}&dryRun=${dryRun === true}`, url);
  const send = address.protocol === 'https:' ? httpsRequest : httpRequest;
  const request = send(address, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
  const answered = new Promise<IncomingMessage>((answer, fail) => request.once('response', answer).once('error', fail));
  const sending = pipeline(chunks, request);
  sending.catch(() => undefined); // the answer tells
  const response = await answered.catch((error: unknown) => Promise.reject(unreachable(url, error)));
  if (response.statusCode !== 200) throw await refusal(response);
  try {
    for await (const line of linesOf(response)) if (typeof line === 'string' && line !== '') yield JSON.parse(line) as ImportResult;
  } catch (error) {
    throw unreachable(url, error);
  }
}

function unreachable(url: string, cause: unknown): Unavailable {
  return new Unavailable(
    'server-unreachable',
    `the server at ${url} does not answer. Is it running? Sending again changes nothing that is stored`,
    1,
    {
      cause,
    },
  );
}

async function refusal(response: IncomingMessage): Promise<Error> {
  let text = '';
  for await (const chunk of response) text += String(chunk);
  const { code = 'unknown', detail = 'it gave no reason' } = parsed(text);
  const message = `the server refused the import: ${detail}`;
  return response.statusCode === 403 ? new Forbidden(message) : new Unavailable(code, message);
}

function parsed(text: string): { code?: string; detail?: string } {
  try {
    return JSON.parse(text) as { code?: string; detail?: string };
  } catch {
    return {};
  }
}
