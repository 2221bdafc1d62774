import { SingleBar } from "cli-progress";

/** Progress on stderr, only on a terminal and only for several editions. */
export interface Progress {
  /** One more edition is begun. */
  step(name: string): void;
  /** Says something without the bar in its way. */
  interrupt(say: () => void): void;
  stop(): void;
}

const SILENT: Progress = { step: () => {}, interrupt: (say) => say(), stop: () => {} };

export function progressOver(total: number): Progress {
  if (total < 2 || !process.stderr.isTTY) return SILENT;
  const bar = new SingleBar({
    stream: process.stderr,
    format: "{bar} {value}/{total}  {eta_formatted} left  {name}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
  });
  bar.start(total, 0, { name: "" });
  return {
    step: (name) => bar.increment(1, { name }),
    interrupt: (say) => {
      process.stderr.write("\r\u001B[K");
      say();
    },
    stop: () => bar.stop(),
  };
}
