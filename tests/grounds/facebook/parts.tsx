/** Small parts that every page uses. */
import type { ReactNode } from "react";
import type { Person } from "./data.ts";
import css from "./network.module.css";
import { Link } from "./router.tsx";

/** The networks' button: a `div` with a role, not a `<button>`. */
export function Pressable(props: {
  label: string;
  onPress: () => void;
  className?: string | undefined;
  disabled?: boolean;
  test?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <div
      role="button"
      tabIndex={props.disabled ? -1 : 0}
      aria-label={props.label}
      aria-disabled={props.disabled ? true : undefined}
      className={`x1i10hfl xjbqb8w x1ejq31n x18oe1m7 ${css.pressable} ${props.className ?? ""}`}
      data-test={props.test}
      onClick={() => {
        if (!props.disabled) props.onPress();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    >
      {props.children}
    </div>
  );
}

export function Avatar(props: { of: Person; size?: "small" | "large" }): ReactNode {
  const initials = props.of.name
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
  return (
    <span
      className={`${css.avatar} ${props.size === "large" ? css.avatarLarge : ""} ${props.size === "small" ? css.avatarSmall : ""}`}
      style={{ background: `hsl(${props.of.hue} 42% 34%)` }}
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}

export function PersonLink(props: { of: Person; className?: string | undefined }): ReactNode {
  return (
    <Link to={`/profile.php?id=${props.of.id}`} className={`${css.name} ${props.className ?? ""}`}>
      {props.of.name}
    </Link>
  );
}

/** The globe, people or lock beside a post's time; its title carries the audience. */
export function SharedWith(props: { audience: string }): ReactNode {
  const label = `Shared with ${props.audience}`;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 16 16"
      width="12"
      height="12"
      fill="currentColor"
      className={css.glyph}
    >
      <title>{label}</title>
      <path d={glyphPath(props.audience)} fillRule="evenodd" />
    </svg>
  );
}

function glyphPath(audience: string): string {
  if (audience === "Public" || audience === "Public group") {
    return "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2c1 0 2.2 2 2.4 5H5.6C5.8 4 7 2 8 2ZM3.6 7H2.1a6 6 0 0 1 2.3-3.8C3.9 4.3 3.7 5.6 3.6 7Zm0 2c.1 1.4.3 2.7.8 3.8A6 6 0 0 1 2.1 9h1.5Zm2 0h4.8c-.2 3-1.4 5-2.4 5s-2.2-2-2.4-5Zm6.8 0h1.5a6 6 0 0 1-2.3 3.8c.5-1.1.7-2.4.8-3.8Zm0-2c-.1-1.4-.3-2.7-.8-3.8A6 6 0 0 1 13.9 7h-1.5Z";
  }
  if (audience === "Only me" || audience === "Private group") {
    return "M8 0a4 4 0 0 0-4 4v3H3v9h10V7h-1V4a4 4 0 0 0-4-4Zm2 7H6V4a2 2 0 1 1 4 0v3Z";
  }
  return "M5.5 8a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm6 0a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM0 15c0-3.5 2-6 5.5-6S11 11.5 11 15H0Zm12.4 0c0-2.2-.6-4-1.6-5.3 3-.7 5.2 1.3 5.2 5.3h-3.6Z";
}
