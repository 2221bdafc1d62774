/** Hits, false alarms and misses, with the usual ratios. */
export class Counts {
  hits = 0;
  alarms = 0;
  misses = 0;

  /** `weight`: how many it stands for. */
  add(predicted: boolean, gold: boolean, weight = 1): void {
    if (predicted && gold) this.hits += weight;
    else if (predicted) this.alarms += weight;
    else if (gold) this.misses += weight;
  }

  get precision(): number {
    return ratio(this.hits, this.hits + this.alarms);
  }

  get recall(): number {
    return ratio(this.hits, this.hits + this.misses);
  }

  get f1(): number {
    return ratio(2 * this.hits, 2 * this.hits + this.alarms + this.misses);
  }
}

/** 0 when there is nothing to divide by. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
