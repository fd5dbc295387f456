// Text that programs which save pages put where a browser shows it and a reader of plain HTML does not: in a shadow root, written as
// `<template shadowrootmode>` (HTML Standard, declarative shadow roots), and in a frame's `srcdoc`.

/** Attributes of an element, by name. */
type Attributes = Readonly<Record<string, string>>

/** Whether an element is a shadow root that is written out; `shadowroot` is what browsers called it at first. */
export function isShadowRoot(name: string, attributes: Iterable<string>): boolean {
  if (name !== 'template') return false
  for (const attribute of attributes) if (/^shadowroot(?:mode)?$/.test(attribute)) return true
  return false
}

/** The document within a frame; undefined for other elements. A frame within it stays shut: an address cannot nest for ever. */
export function framedDocument(name: string, attributes: Attributes): string | undefined {
  const framed = name === 'iframe' ? attributes['srcdoc'] : undefined
  return framed === undefined || framed.trim() === ''
    ? undefined
    : framed.replace(/\ssrcdoc\s*=/gi, ' data-srcdoc=')
}
