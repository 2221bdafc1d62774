/** The language switch, and how scripts find elements. Stands at the head of a script's own function; `beginSpeaking` sets it going. */
export const SPEAK = `
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  /* Words */
  const book = JSON.parse(find("#words").textContent);
  const speak = (lang) => {
    const which = lang === "zh" ? 1 : 0;
    root.lang = lang === "zh" ? "zh-Hans" : "en";
    for (const element of all("[data-m]")) element.textContent = book[element.dataset.m][which];
    for (const element of all("[data-l]")) element.setAttribute("aria-label", book[element.dataset.l][which]);
    for (const element of all("[data-t]")) element.title = book[element.dataset.t][which];
    for (const button of all("[data-lang]")) button.setAttribute("aria-pressed", button.dataset.lang === lang);
  };
  const otherLanguage = () => speak(root.lang === "en" ? "zh" : "en");
  const beginSpeaking = () => {
    for (const button of all("[data-lang]")) button.onclick = () => speak(button.dataset.lang);
    speak(/^zh/i.test(navigator.language) ? "zh" : "en");
  };
`;
