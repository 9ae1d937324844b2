import { mountShadow } from "./shadow.ts";

export const mount = mountShadow("open");
