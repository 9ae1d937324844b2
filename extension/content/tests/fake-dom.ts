// As much of a tree as reading needs.

export interface FakeNode {
  nodeType: number;
  data?: string;
  tagName?: string;
  parentNode: FakeNode | null;
  firstChild: FakeNode | null;
  nextSibling: FakeNode | null;
  previousSibling: FakeNode | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

type Child = FakeNode | string;

function node(nodeType: number, attributes: Record<string, string>): FakeNode {
  return {
    nodeType,
    parentNode: null,
    firstChild: null,
    nextSibling: null,
    previousSibling: null,
    getAttribute: (name) => attributes[name] ?? null,
    hasAttribute: (name) => name in attributes,
  };
}

/** `h("p", {}, "text", h("br"))` */
export function h(tagName: string, attributes: Record<string, string> = {}, ...children: Child[]): FakeNode {
  const element = { ...node(1, attributes), tagName: tagName.toUpperCase() };
  let before: FakeNode | null = null;
  for (const child of children) {
    const made: FakeNode = typeof child === "string" ? { ...node(3, {}), data: child } : child;
    made.parentNode = element;
    made.previousSibling = before;
    if (before === null) element.firstChild = made;
    else before.nextSibling = made;
    before = made;
  }
  return element;
}
