import { FailureError } from '../../core/lib/failure';
import type { PracticeEntra } from '../../core/practice-entra';

/** Requests to the practice Entra, without a server between. */
export type Graph = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** @throws FailureError `practice.refused` (status) from each request that is not answered with success */
export function graphClient(entra: PracticeEntra, token: string): Graph {
  return async (method, path, body) => {
    const answer = await entra.answer({
      method,
      path: `/v1.0${path}`,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status >= 300) throw new FailureError('practice.refused', { status: answer.status });
    return answer.body;
  };
}
