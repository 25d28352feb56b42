// A length that is too long to be shown at once becomes pages, and what fits on a page is cut by none.

/** A stretch of a length. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Pages no longer than `room`, in order: each of `parts` that is no longer than that lies on one as a whole. What does
 * not fit at once is shown from the first part to the last, without the empty ends.
 */
export function pagesOf(whole: Span, room: number, parts: readonly Span[]): Span[] {
  if (whole.to - whole.from <= room) return [whole];
  if (parts.length === 0) return [{ from: whole.from, to: whole.from + room }];
  const pages: Span[] = [];
  const last = Math.min(whole.to, Math.max(...parts.map(({ to }) => to)));
  let from: number | undefined = Math.max(whole.from, Math.min(...parts.map((part) => part.from)));
  while (from !== undefined && last - from > room) {
    const end: number = from + room;
    const next = nextPage(end, room, parts);
    pages.push({ from, to: Math.min(Math.max(next ?? end, lastEnd(from, end, parts)), end) });
    from = next;
  }
  if (from === undefined) return pages;
  const begun = from;
  // Where the last page goes on with something too long for one, it shows as much of it as it can.
  const cuts = parts.some((part) => part.from < begun && part.to > begun);
  return [...pages, { from: cuts ? last - room : begun, to: last }];
}

/** Where the page after one that ends here begins: with the first part that is not on it as a whole. */
function nextPage(end: number, room: number, parts: readonly Span[]): number | undefined {
  const begins = parts
    .filter(({ to }) => to > end)
    .map(({ from, to }) => (to - from <= room ? from : Math.max(from, end)));
  return begins.length > 0 ? Math.min(...begins) : undefined;
}

/** Where the last part ends that lies on a page as a whole. */
const lastEnd = (begin: number, end: number, parts: readonly Span[]): number =>
  Math.max(begin, ...parts.filter(({ from, to }) => from >= begin && to <= end).map(({ to }) => to));
