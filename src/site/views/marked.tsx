import type { Stretch } from "../evidence.js";

/** Text with places marked; offsets are UTF-16, in order, none overlapping. */
export function Marked({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}) {
  const parts: (string | ReturnType<typeof mark>)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    parts.push(text.slice(at, start), mark(text.slice(start, end)));
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

function mark(text: string) {
  return <mark>{text}</mark>;
}

/** A passage's stretches: evidence carries the numbers of its facts, and where one begins, its anchor. */
export function Stretches({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <>
      {stretches.map(({ text, facts, begins }) => {
        if (facts.length === 0) return text;
        const [own, ...others] = begins;
        return (
          <span class="e" data-f={facts.join(" ")} id={own === undefined ? undefined : `f${own + 1}`}>
            {others.map((fact) => (
              <span id={`f${fact + 1}`} />
            ))}
            {text}
          </span>
        );
      })}
    </>
  );
}
