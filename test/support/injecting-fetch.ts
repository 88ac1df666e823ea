import type { TestApi } from '../../apps/api/testing/test-api.js';

/** The `fetch` of a client that asks the application under test without a socket; each answer is held against OpenAPI. */
export function injectingFetch(api: TestApi): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = Object.fromEntries(request.headers);
    const body = await request.text();
    const sent = request.method === 'GET' ? await api.get(pathname + search, headers) : await api.post(pathname + search, body, headers);
    return new Response(sent.payload, { status: sent.statusCode, headers: { 'content-type': sent.headers['content-type'] ?? '' } });
  };
}
