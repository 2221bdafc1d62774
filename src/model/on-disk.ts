import { BroadsheetError } from "./errors.js";

/** What an action reads of a path. Throws a coded BroadsheetError where the file system refuses: `not-found`, `unreadable`. */
export function onDisk<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new BroadsheetError("not-found", path, "no such file or folder", { cause: error });
    throw new BroadsheetError("unreadable", path, message, { cause: error });
  }
}
