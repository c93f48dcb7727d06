import { z } from 'zod';
import type { HttpOptions } from '../../../../../electron/core/http/client';
import { attempt } from '../../../../../electron/core/lib/failure';
import { createGraphClient, type GraphRequestState } from '../../../../../electron/core/microsoft/graph/client';
import { Token } from '../../../../../electron/core/tokens/token';
import { client, type Handler, startServer } from '../../http/servers';

export const graphToken = new Token('eyJ0eXAiOiJKV1Qi.eyJhdWQiOiJodHRwczovL2dyYXBo.c2VjcmV0LW9mLWdyYXBo');
export const thing = z.object({ id: z.string() });

/** A client of a server that the test answers for; waits between attempts are noted and pass at once. */
export async function graphAt(handler: Handler, options: Partial<HttpOptions> = {}) {
  const server = await startServer(handler);
  return { ...clientOf(`http://127.0.0.1:${server.port}`, graphToken, options), server };
}

export function clientOf(graphUrl: string, token = graphToken, options: Partial<HttpOptions> = {}) {
  const [waits, states]: [number[], GraphRequestState[]] = [[], []];
  const controller = new AbortController();
  const graph = createGraphClient({
    graphUrl,
    token,
    http: client(options),
    signal: controller.signal,
    onRequest: (state) => states.push(state),
    sleep: async (milliseconds) => void waits.push(milliseconds),
    newId: () => '00000000-0000-4000-8000-000000000001',
  });
  return {
    graph,
    waits,
    states,
    cancel: () => controller.abort(),
    /** The failure of a request; null: it succeeded. */
    async failureOf(work: Promise<unknown>) {
      const result = await attempt(() => work);
      return result.ok ? null : result.failure;
    },
  };
}
