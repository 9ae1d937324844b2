/** A form without any script: the browser posts it and the server redirects back, as on older forums. */
import { element, type Mount } from "./parts.ts";

export const mount: Mount = (root) => {
  root.append(
    element(
      "form",
      { class: "composer", method: "post", action: "/api/form" },
      element("textarea", { name: "text", "aria-label": "Message", "data-test": "box" }),
      element("input", { type: "submit", value: "Submit", "data-test": "post" }),
    ),
  );
};
