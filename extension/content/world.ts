// What a watch needs of its surroundings.

import type { PageRules } from "../generated/messages.ts";
import type { Link } from "./link.ts";
import type { Shown } from "./overlay/overlay.ts";

export interface World {
  readonly link: Link;
  rules(): PageRules;
  /** Shows it, whatever was shown before: something is held, or went out unchecked. */
  present(shown: Shown): void;
  /** Draws it again if it is what is shown. */
  refresh(shown: Shown): void;
  /** Takes the focus out of the overlay, back to the box. */
  leave(shown: Shown): void;
  /** Its box is gone. */
  end(shown: Shown): void;
}
