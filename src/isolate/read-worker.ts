import type { ReadingJob } from "../archive/index.js";
import { BroadsheetError, type Edition } from "../model/index.js";
import { type Failure, failureOf } from "./messages.js";
import { readJob } from "./read-job.js";

/** What a thread answers: an edition, or the coded error, which does not pass between threads as what it is. */
export type Answer = { readonly edition: Edition } | { readonly error: Failure };

/** What a thread does with a job. Rejects only for a fault of ours. */
export default async function answer(job: ReadingJob): Promise<Answer> {
  try {
    return { edition: await readJob(job) };
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    return { error: failureOf(error) };
  }
}
