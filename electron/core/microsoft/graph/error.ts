/** What an error of Microsoft Graph says. */
export interface GraphError {
  /** The innermost code; empty: none, or not a name. */
  readonly code: string;
  /** The innermost message, which is for developers; empty: none. */
  readonly message: string;
}

const noError: GraphError = { code: '', message: '' };
/** More levels than were seen: two. */
const mostLevels = 6;

/**
 * The innermost error of an answer (Microsoft Graph, "Microsoft Graph error responses and resource types"). The synchronization
 * service puts its error as JSON text into the message of another one, whose code says nothing.
 * @param json the body; undefined when it is not JSON
 */
export function graphErrorOf(json: unknown): GraphError {
  let [body, found]: [unknown, GraphError] = [json, noError];
  for (let level = 0; level < mostLevels; level += 1) {
    const error = field(body, 'error');
    if (error === undefined) break;
    const [code, message] = [field(error, 'code'), field(error, 'message')];
    found = { code: nameIn(code), message: typeof message === 'string' ? message : '' };
    body = jsonIn(found.message);
  }
  return found;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Codes are names; anything else of a server is not shown as one. */
function nameIn(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z][\w.:-]{0,119}$/.test(value) ? value : '';
}

function jsonIn(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
