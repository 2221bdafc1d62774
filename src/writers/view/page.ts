import { extentOf, hasGeometry, isDrawable, written } from "../../model/geometry/extent.js";
import { BroadsheetError, type Edition, type Page } from "../../model/index.js";
import { formatDay } from "../../text/said/phrases.js";
import { documentTitle, languageOf, renderDocument } from "../html/document.js";
import { escapeHtml } from "../html/escape.js";
import { renderLanguages } from "../html/masthead.js";
import { UI } from "../html/messages.js";
import { pageName, prepareSheet, type Sheet } from "../html/sheet.js";
import { Wordbook } from "../html/wordbook.js";
import { renderLayers } from "../svg/layers.js";
import { contentOfPages, NO_CONTENT, type PageContent } from "../svg/sheet.js";
import { renderLegend, renderList } from "./list.js";
import { LAYER_WORDS, SAID } from "./messages.js";
import { VIEW_SCRIPT } from "./script.js";
import { VIEW_STYLES } from "./styles.js";

/**
 * The pages as they lie, drawn in layers, beside the list of their articles: one HTML document that needs nothing else.
 * Layers and size are switched without scripts; the list leads to its articles with them. Throws `no-geometry`.
 */
export function writeView(edition: Edition): string {
  if (!isDrawable(edition))
    throw new BroadsheetError(
      "no-geometry",
      edition.id,
      "nothing on its pages says where it stands; --to html shows it line by line",
    );
  const words = new Wordbook(languageOf(edition));
  const sheet = prepareSheet(edition, words);
  return renderDocument({
    attributes: "",
    title: documentTitle(edition, words),
    styles: VIEW_STYLES,
    script: VIEW_SCRIPT,
    body: renderBody(sheet),
    words,
  });
}

function renderBody(sheet: Sheet): string {
  const { edition, words } = sheet;
  const contents = contentOfPages(edition, sheet.trace);
  return `${renderHead(sheet)}
<nav id=list${words.label(SAID.articles)}>${words.say(SAID.articles, "h2")}
${renderList(sheet)}
${renderLegend(sheet)}
${words.say(SAID.keys, "p", "keys")}</nav>
<main id=pages tabindex=0${words.label(SAID.pages)}>
${edition.pages.map((page) => renderPage(sheet, page, contents.get(page.id) ?? NO_CONTENT)).join("\n")}
</main>
<p id=tip hidden></p>`;
}

function renderHead(sheet: Sheet): string {
  const { edition, words } = sheet;
  const title =
    edition.title === null
      ? words.say(UI.untitled)
      : `<span${sheet.lang}>${escapeHtml(edition.title)}</span>`;
  const day = words.say(edition.date === null ? UI.undated : formatDay(edition.date));
  const layers = LAYER_WORDS.map(
    ([layer, shown, said]) =>
      `<label><input type=checkbox id=show-${layer}${shown ? " checked" : ""}>${words.say(said)}</label>`,
  );
  return `<header id=top>
<h1>${title}</h1>
<p class=day>${day}</p>
<div class=tools hidden>${renderLanguages(sheet)}</div>
<fieldset>${words.say(SAID.layers, "legend")}${layers.join("\n")}</fieldset>
<fieldset>${words.say(SAID.zoom, "legend")}<label><input type=radio name=zoom id=fit checked>${words.say(SAID.fit)}</label>
<label><input type=radio name=zoom id=full>${words.say(SAID.full)}</label></fieldset>
</header>`;
}

/** CSS's pixels to the inch. */
const SCREEN = 96;

function renderPage(sheet: Sheet, page: Page, content: PageContent): string {
  const { edition, trace, words } = sheet;
  const name = pageName(sheet, page);
  const head = words.say(name, "h2");
  if (!hasGeometry(page)) return `<section>${head}${words.say(SAID.noGeometry, "p")}</section>`;
  const [x, y, width, height] = extentOf(page);
  const scale = page.unitsPerInch === null ? 1 : SCREEN / page.unitsPerInch;
  const size = `width="${written(width * scale)}" height="${written(height * scale)}"`;
  const box = [x, y, width, height].map(written).join(" ");
  const layers = renderLayers({ edition, page, trace, content, titles: false });
  return `<section>${head}<div class=frame><svg class=sheet role=img${words.label(name)}${sheet.lang} viewBox="${box}" ${size}>
${layers}
</svg></div></section>`;
}
