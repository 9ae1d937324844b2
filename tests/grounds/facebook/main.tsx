/**
 * Commonroom: an invented network whose markup carries the roles, labels and attributes that the adapters for large networks read.
 * Every person in it is invented.
 */
import { createRoot } from "react-dom/client";
import "./theme.css";
import { App } from "./app.tsx";

const mount = document.getElementById("mount");
if (mount !== null) createRoot(mount).render(<App />);
