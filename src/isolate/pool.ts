import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { BroadsheetError, type Limits } from "../model/index.js";
import { overLimit } from "../model/over-limit.js";
import type { Answer, Request } from "./messages.js";

/** Threads at once: more than a few gain little, and each has PDFium’s memory of its own. */
const MOST = 4;
export const THREADS = Math.min(MOST, availableParallelism());

/** A thread and the memory it was started with. */
interface Thread {
  readonly worker: Worker;
  readonly megabytes: number;
}

const idle: Thread[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

/** From source the thread needs the loader that reads TypeScript, which registers itself in each thread. */
const FROM_SOURCE = import.meta.url.endsWith(".ts");

function startThread(megabytes: number): Thread {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  if (!FROM_SOURCE)
    return { worker: new Worker(new URL("./worker.js", import.meta.url), { resourceLimits }), megabytes };
  const loader = JSON.stringify("tsx/esm/api");
  const entry = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const script = `import(${loader}).then(({ register }) => { register(); return import(${entry}); })`;
  return { worker: new Worker(script, { eval: true, resourceLimits }), megabytes };
}

async function takeThread(megabytes: number): Promise<Thread> {
  while (busy >= THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  busy++;
  const at = idle.findIndex((thread) => thread.megabytes === megabytes);
  const thread = at < 0 ? startThread(megabytes) : (idle.splice(at, 1)[0] as Thread);
  thread.worker.ref();
  return thread;
}

/** A thread that waits for work does not keep the process alive. */
function leaveThread(thread: Thread, isSound: boolean): void {
  busy--;
  if (isSound && idle.length < THREADS) {
    thread.worker.unref();
    idle.push(thread);
  } else void thread.worker.terminate();
  waiting.shift()?.();
}

/**
 * Sends a request to a thread and hands on its answers. Resolves with null when it has done, and with the coded error of
 * why it has not: it took longer over one answer than the limit allows, ran out of memory, or fell over.
 */
export async function askThread(
  request: Request,
  limits: Limits,
  hear: (answer: Answer) => void,
): Promise<BroadsheetError | null> {
  const thread = await takeThread(limits.pageMegabytes);
  const end = await endOf(thread.worker, request, limits, hear);
  leaveThread(thread, end === null);
  return end;
}

function endOf(
  worker: Worker,
  request: Request,
  limits: Limits,
  hear: (answer: Answer) => void,
): Promise<BroadsheetError | null> {
  return new Promise((resolve) => {
    const place = request.source.name;
    const late = () => finish(overLimit(place, "pageSeconds", limits.pageSeconds + 1, limits.pageSeconds));
    let timer = setTimeout(late, limits.pageSeconds * 1000 + STARTING);
    const finish = (end: BroadsheetError | null) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      if (end !== null) worker.on("error", () => undefined);
      resolve(end);
    };
    const onMessage = (answer: Answer) => {
      clearTimeout(timer);
      if (answer.kind === "done") return finish(null);
      timer = setTimeout(late, limits.pageSeconds * 1000);
      hear(answer);
    };
    const onError = (error: NodeJS.ErrnoException) => finish(fallen(error, place, limits));
    const onExit = () => finish(new BroadsheetError("page-failed", place, "the thread that read it ended"));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}

/** What a thread may take to start, in milliseconds, before a page's own time runs. */
const STARTING = 10_000;

function fallen(error: NodeJS.ErrnoException, place: string, { pageMegabytes }: Limits): BroadsheetError {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return overLimit(place, "pageMegabytes", pageMegabytes + 1, pageMegabytes);
  return new BroadsheetError("page-failed", place, `the thread that read it fell over: ${error.message}`);
}
