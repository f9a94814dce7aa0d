import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { OperatorFault } from '../fault.ts';

export type Listening = { port: number; stop: () => Promise<void> };

/** How long running requests may finish at a stop, in milliseconds. */
const grace = 1_500;

/** Serves on a port; 0 takes a free one. A taken or forbidden port is said in one line. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  host: string,
): Promise<Listening> {
  const answer = getRequestListener(fetch);
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000 },
    (request, response) => void answer(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(error, port, host)));
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
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
