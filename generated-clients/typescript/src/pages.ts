/**
 * All items of a list that is served in pages, fetched as they are wanted.
 *
 * @param call answers the page at a cursor, the first page for undefined
 * @param maxItems the most items that may come: a list that has more is an error and never cut
 */
export async function* items<T>(
  call: (cursor: string | undefined) => Promise<{ items: T[]; next_cursor: string | null }>,
  maxItems: number,
): AsyncGenerator<T> {
  let taken = 0;
  let cursor: string | undefined;
  do {
    const page = await call(cursor);
    for (const item of page.items) {
      if (++taken > maxItems) {
        throw new Error(`the list must have at most ${maxItems} items, but has more`);
      }
      yield item;
    }
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
}
