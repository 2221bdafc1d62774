import type { Context, MiddlewareHandler } from "hono";

/** How often one address may ask: so many at once, and so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** For documents and files, and for what is looked up anew each time. */
export const RATES = {
  reading: { burst: 400, perSecond: 50 },
  searching: { burst: 30, perSecond: 3 },
} as const satisfies Record<string, Rate>;

/** No more addresses than this are remembered; then those that have not asked for longest are forgotten. */
const REMEMBERED = 20_000;

interface Bucket {
  left: number;
  at: number;
}

/**
 * A token bucket for each address (`c.env.address`): who asks more often than the rate is answered 429, with the seconds
 * to wait. `now` gives milliseconds. Behind a proxy all readers have its address, and the proxy has to limit.
 */
export function limitRate(
  rate: Rate,
  refuse: (c: Context) => Response | Promise<Response>,
  now: () => number = () => performance.now(),
): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    const address = (c.env as { readonly address?: string } | undefined)?.address;
    if (address === undefined) return next();
    const bucket = refilled(buckets, address, rate, now());
    if (bucket.left < 1) {
      c.header("Retry-After", String(Math.ceil((1 - bucket.left) / rate.perSecond)));
      return refuse(c);
    }
    bucket.left--;
    return next();
  };
}

/** The address's bucket with what has dripped into it since, last in the order of forgetting. */
function refilled(
  buckets: Map<string, Bucket>,
  address: string,
  { burst, perSecond }: Rate,
  at: number,
): Bucket {
  const known = buckets.get(address);
  const left = known ? Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond) : burst;
  const bucket = { left, at };
  buckets.delete(address);
  buckets.set(address, bucket);
  const [oldest] = buckets.keys();
  if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest);
  return bucket;
}
