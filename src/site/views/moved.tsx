import { link, say, type View } from "../view.js";
import { SAID } from "../words.js";
import { Layout, PLAIN } from "./layout.js";

/** A document that stands where another once stood, and leads to where that stands now. `to` is from the root. */
export function MovedView({ view, to }: { readonly view: View; readonly to: string }) {
  return (
    <Layout view={view} head={{ ...PLAIN, title: say(view, SAID.moved), hidden: true, moved: to }}>
      <h1>{say(view, SAID.moved)}</h1>
      <p>
        <a href={link(view, to)}>{say(view, SAID.movedTo)}</a>
      </p>
    </Layout>
  );
}
