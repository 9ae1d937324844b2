/** Navigation by pushState, so that pages change without a load, as on the networks. */
import { type ReactNode, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

window.addEventListener("popstate", notify);

export function usePath(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => location.pathname,
  );
}

export function navigate(path: string): void {
  history.pushState(null, "", path);
  scrollTo(0, 0);
  notify();
}

export function Link(props: {
  to: string;
  className?: string | undefined;
  current?: boolean;
  label?: string;
  test?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <a
      href={props.to}
      role="link"
      className={`x1i10hfl xjbqb8w ${props.className ?? ""}`}
      aria-label={props.label}
      aria-current={props.current ? "page" : undefined}
      data-test={props.test}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        navigate(props.to);
      }}
    >
      {props.children}
    </a>
  );
}
