/** Rows of a list, in its sections. */
export type Sections = Readonly<Record<string, readonly string[]>>;

const rows = (sections: Sections): string[] => Object.values(sections).flat();

/** There is no row that could move. */
export const nothing = (sections: Sections): boolean => rows(sections).length === 0;

/** How many rows of `wanted` are not shown yet. */
export function unseen(shown: Sections, wanted: Sections): number {
  const there = new Set(rows(shown));
  return rows(wanted).filter((id) => !there.has(id)).length;
}

/** Whether rows would move, come or go. */
export const differs = (shown: Sections, wanted: Sections): boolean =>
  JSON.stringify(shown) !== JSON.stringify(wanted);
