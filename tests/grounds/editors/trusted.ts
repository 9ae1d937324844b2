/**
 * A default Trusted Types policy, as sites with such editors have it. Quill and TipTap assign `innerHTML` while they start and would
 * fail on the strict host without one. The text of these pages comes only from the person who types.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

window.trustedTypes?.createPolicy("default", { createHTML: (html) => html });

export {};
