import { connect } from 'node:net';

/** Time for a connection on this computer, in milliseconds. */
const connectTimeoutMs = 500;

/**
 * Whether a program listens where the browser goes with a pasted answer's address. The browser then loads its page, whose
 * script can read the token. Never rejects.
 * @param redirectUri of the cloud
 * @returns the host and port; null: no program listens, or the redirect leads to another computer
 */
export async function takenPort(redirectUri: string): Promise<string | null> {
  const { protocol, hostname, port, host } = new URL(redirectUri);
  const loopback = { localhost: ['127.0.0.1', '::1'], '127.0.0.1': ['127.0.0.1'], '[::1]': ['::1'] }[hostname] ?? [];
  const number = Number(port || (protocol === 'https:' ? 443 : 80));
  const answers = await Promise.all(loopback.map((address) => isAnswered(address, number)));
  return answers.includes(true) ? host : null;
}

function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: connectTimeoutMs });
    const end = (isTaken: boolean) => {
      socket.destroy();
      resolve(isTaken);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
