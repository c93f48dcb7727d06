/** A request to the model. */
export interface GraphRequest {
  readonly method: string;
  /** Path and query as they are sent, from `/v1.0/` on. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as text. */
  readonly body?: string;
  /** The origin under which the model is reached, for links in answers. */
  readonly origin?: string;
}

export interface GraphResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent as JSON; undefined: no body. */
  readonly body?: unknown;
}

/** A SCIM request of the provisioning service to the application. */
export interface ScimRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  /** The Secret Token, which the sender puts into the header Authorization. */
  readonly token: string;
  /** What is sent as JSON. */
  readonly body?: object;
}

/** @returns the answer, whatever its status; rejects when there is none */
export type SendScim = (request: ScimRequest) => Promise<{ readonly status: number; readonly body: unknown }>;

export function ok(body: unknown): GraphResponse {
  return { status: 200, headers: {}, body };
}

export function created(body: unknown): GraphResponse {
  return { status: 201, headers: {}, body };
}

export function noContent(): GraphResponse {
  return { status: 204, headers: {} };
}
