import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type { ReadingJob, ReadingMeans } from "../archive/index.js";
import { DEFAULT_LIMITS, type Limits } from "../model/index.js";
import { isPageFile } from "../readers/index.js";
import { recordEdition } from "../record/index.js";
import { isClaimedFile, isPackageFile, packagePaths } from "../sources.js";
import { VERSION } from "../version.js";
import { errorOf } from "./messages.js";
import { readJob } from "./read-job.js";
import type { Answer } from "./read-worker.js";

export interface MeansOptions {
  /** Threads that read at once; 0 to read in this one; absent for one a processor, but no more than eight. */
  readonly threads?: number;
  readonly limits?: Partial<Limits>;
}

/** Means to read editions into an archive; `close` ends its threads. */
export interface ClosableMeans extends ReadingMeans {
  close(): Promise<void>;
}

/** More do not help: one process writes. */
const MOST_THREADS = 8;

/** How an archive's editions are read by this program. */
export function readingMeans(options: MeansOptions = {}): ClosableMeans {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const threads = options.threads ?? Math.min(MOST_THREADS, availableParallelism());
  const reader = threads === 0 ? { read: readJob, close: async () => {} } : threadsThatRead(threads);
  return {
    kinds: {
      isPage: isPageFile,
      isClaimed: isClaimedFile,
      isPackage: isPackageFile,
      packageFiles: (path) => packagePaths(path, limits),
    },
    limits,
    version: VERSION,
    record: recordEdition,
    parallel: Math.max(1, threads),
    ...reader,
  };
}

const WORKER = fileURLToPath(new URL("./read-worker.js", import.meta.url));

/** Threads that are begun when there is something to read. Only paths and settings are sent to them. */
function threadsThatRead(threads: number): Pick<ClosableMeans, "read" | "close"> {
  let pool: Promise<Piscina<ReadingJob, Answer>> | null = null;
  const running = new Set<Promise<Answer>>();
  const ask = async (job: ReadingJob) => {
    pool ??= import("piscina").then(
      ({ Piscina: Pool }) =>
        new Pool<ReadingJob, Answer>({ filename: WORKER, maxThreads: threads, minThreads: 1 }),
    );
    return (await pool).run(job);
  };
  return {
    async read(job) {
      const asked = ask(job);
      running.add(asked);
      const answer = await asked.finally(() => running.delete(asked));
      if ("edition" in answer) return answer.edition;
      throw errorOf(answer.error);
    },
    async close() {
      // A thread that is ended while its answer is on the way brings the process down with it.
      await Promise.allSettled(running);
      await (await pool)?.destroy();
    },
  };
}
