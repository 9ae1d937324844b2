import { mountShadow } from "./shadow.ts";

export const mount = mountShadow("closed");
