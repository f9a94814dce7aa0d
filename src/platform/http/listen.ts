import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { OperatorFault } from '../fault.ts';

export type Listening = { port: number; stop: () => Promise<void> };

/** How long running requests may finish at a stop, in milliseconds. */
const grace = 1_500;

/** What one client may take of us; times in milliseconds. */
export type ClientLimits = {
  /** The first line and the headers have this long to come in. */
  headersMs: number;
  /** A connection on which nothing comes in or gets out for this long is ended. */
  silentMs: number;
  /** A connection that asks more than this without waiting for answers is ended. */
  unanswered: number;
  /** Connections at once; the next is ended as it opens. */
  connections: number;
};

const usualLimits: ClientLimits = { headersMs: 10_000, silentMs: 30_000, unanswered: 20, connections: 2_000 };

/** How often slow headers and bodies are looked for, in milliseconds. */
const checkEvery = 1_000;

/** Serves on a port; 0 takes a free one. A taken or forbidden port is said in one line. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  host: string,
  limits = usualLimits,
): Promise<Listening> {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: limits.headersMs, connectionsCheckingInterval: checkEvery },
    boundPipelines(getRequestListener(fetch), limits.unanswered),
  );
  server.timeout = limits.silentMs;
  server.maxConnections = limits.connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(error, port, host)));
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Ends a connection with too many unanswered requests; browsers wait for each answer. */
function boundPipelines(answer: Listener, most: number): (...asked: Parameters<Listener>) => void {
  const unanswered = new WeakMap<Socket, number>();
  const count = (socket: Socket, more: number): number => {
    const now = (unanswered.get(socket) ?? 0) + more;
    unanswered.set(socket, now);
    return now;
  };
  return (request, response) => {
    const { socket } = request;
    // What came in the same packet is still handed over after the end.
    if (socket.destroyed) return;
    if (count(socket, 1) > most) {
      socket.destroy();
      return;
    }
    response.once('close', () => count(socket, -1));
    answer(request, response);
  };
}

function portFault(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new OperatorFault(
        'portTaken',
        `port ${port} is in use by another program`,
        `choose another one: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new OperatorFault(
        'portTaken',
        `port ${port} may not be used by this account`,
        'choose a port above 1023, for example: PORT=8080 npm start',
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new OperatorFault(
        'usage',
        `${host} is not an address of this machine`,
        'leave HOST out to serve on this machine only, or set it to 0.0.0.0 for every address',
      );
    case undefined:
    default:
      return error;
  }
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(late);
}
