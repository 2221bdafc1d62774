/**
 * Milliseconds of processor time, all threads of the process together: other work on the machine makes the clock's time
 * tell little, and the collector's threads count too.
 */
export async function processorTime(action: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
