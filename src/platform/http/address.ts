import type { Context, Env } from 'hono';

/** What Node's server hands over beside the request. */
type Incoming = { incoming?: { socket?: { remoteAddress?: string | undefined } } };

/**
 * The network address that a request comes from; for limits, never to be kept or logged. Behind a proxy every request
 * comes from the proxy, which writes whom it speaks for at the end of X-Forwarded-For; without one that header is
 * anybody's word and is not read.
 */
export function addressReader(behindProxy: boolean): <E extends Env>(c: Context<E>) => string {
  return (c) => {
    const forwarded = behindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
    const { incoming } = (c.env ?? {}) as Incoming;
    return forwarded || (incoming?.socket?.remoteAddress ?? 'unknown');
  };
}
