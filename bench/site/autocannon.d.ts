/** What of autocannon the bench asks. */
declare module "autocannon" {
  interface Result {
    readonly latency: { readonly p50: number; readonly p97_5: number };
    readonly requests: { readonly average: number };
    readonly non2xx: number;
  }
  export default function autocannon(options: {
    readonly url: string;
    /** Called for each connection: what it asks, one after another, and again. */
    readonly setupClient: (client: {
      setRequests(requests: readonly { readonly path: string }[]): void;
    }) => void;
    readonly connections: number;
    readonly duration: number;
  }): Promise<Result>;
}
