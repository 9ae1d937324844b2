// The words of the extension's own pages, from _locales.

/** The word for a key. A missing one shows its key, and a unit test finds it before that. */
export function word(key: string, ...values: string[]): string {
  return chrome.i18n.getMessage(key, values) || key;
}

/** Fills a page with its words: `data-word` gives the text of an element, and the page's language is set. */
export function fillWords(page: Document): void {
  page.documentElement.lang = word("language_tag");
  for (const element of page.querySelectorAll<HTMLElement>("[data-word]")) {
    element.textContent = word(element.dataset.word ?? "");
  }
}
