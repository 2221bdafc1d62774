import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Hono } from "hono";

/** How a server bounds what is asked of it; all can be set. */
export interface ServerLimits {
  /** Requests answered at once; one more is told to come again (503). */
  readonly requests: number;
  /** Bytes of a request's head, which is all it may have. */
  readonly headerBytes: number;
  /** Milliseconds a request may take to arrive, and an answer to be made. */
  readonly requestMs: number;
  readonly answerMs: number;
}

const SERVER_LIMITS: ServerLimits = {
  requests: 256,
  headerBytes: 16 * 1024,
  requestMs: 10_000,
  answerMs: 15_000,
};

/** Serves the app over HTTP/1.1. Only GET and HEAD are answered, and no body is read. */
export function serverOf(app: Hono, limits: ServerLimits = SERVER_LIMITS): Server {
  let open = 0;
  const server = createServer(
    { maxHeaderSize: limits.headerBytes, requestTimeout: limits.requestMs, headersTimeout: limits.requestMs },
    (incoming, outgoing) => {
      if (incoming.method !== "GET" && incoming.method !== "HEAD")
        return refuse(outgoing, 405, { Allow: "GET, HEAD" });
      if (open >= limits.requests) return refuse(outgoing, 503, { "Retry-After": "1" });
      open++;
      respond(app, incoming, outgoing, limits.answerMs).finally(() => {
        open--;
      });
    },
  );
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  return server;
}

function refuse(outgoing: ServerResponse, status: number, headers: Record<string, string>): void {
  outgoing.writeHead(status, { ...headers, "Content-Length": "0" }).end();
}

async function respond(
  app: Hono,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answerMs: number,
): Promise<void> {
  const request = requestOf(incoming);
  if (request === null) return refuse(outgoing, 400, {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), answerMs);
  });
  const response = await Promise.race([
    app.fetch(request, { address: incoming.socket.remoteAddress ?? "" }),
    late,
  ]);
  clearTimeout(timer);
  if (response === null) return refuse(outgoing, 503, { "Retry-After": "5" });
  const body = response.body === null ? null : Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    "Content-Length": String(body?.length ?? 0),
  });
  outgoing.end(incoming.method === "HEAD" || body === null ? undefined : body);
}

/** The request as the app takes it; null where its address or host is none. */
function requestOf({ url = "/", headers, method = "GET" }: IncomingMessage): Request | null {
  const host = headers.host ?? "localhost";
  if (!/^[\w.:[\]-]+$/.test(host) || !url.startsWith("/") || url.startsWith("//")) return null;
  if (!URL.canParse(url, `http://${host}`)) return null;
  const given = new Headers();
  for (const name of ["accept-language", "if-none-match", "if-range", "range"] as const) {
    const value = headers[name];
    if (typeof value === "string") given.set(name, value);
  }
  return new Request(new URL(url, `http://${host}`), { method, headers: given });
}
