/** A page without any box to write in. */
import { element, type Mount } from "./parts.ts";

export const mount: Mount = (root) => {
  root.append(
    element("p", {}, "Nothing to write in here."),
    element("button", { type: "button", "data-test": "press" }, "Press"),
    element("a", { href: "/idle", "data-test": "link" }, "This page"),
  );
};
