import type { TestPage } from "./write-test-pdf.ts";

/** A tree of tags as PDF source: its objects, and what the catalog says of it. */
export interface TestTags {
  readonly objects: readonly string[];
  readonly catalog: string;
}

/** Where things stand among a file's objects: the first page, followed by its content, and the first that is free. */
interface ObjectNumbers {
  readonly firstPage: number;
  readonly next: number;
}

interface Marked {
  readonly page: number;
  readonly mark: number;
  readonly place: number;
}

/** The tags that the words of these pages have; nothing where none has one. */
export function testTags(pages: readonly TestPage[], { firstPage, next }: ObjectNumbers): TestTags {
  const elements = elementsOf(pages);
  if (elements.size === 0) return { objects: [], catalog: "" };
  const chains = [...elements].map(([tag, marks]) => ({ roles: rolesOf(tag), marks }));
  const objects: string[] = [];
  const outermost: number[] = [];
  const owners = pages.map(() => new Map<number, number>());
  for (const { roles, marks } of chains) {
    outermost.push(next + 1 + objects.length);
    for (const [depth, role] of roles.entries()) {
      const own = next + 1 + objects.length;
      const isInnermost = depth === roles.length - 1;
      const kids = marks.map(({ page, mark }) => `<</Type/MCR/Pg ${firstPage + page * 2} 0 R/MCID ${mark}>>`);
      const parent = depth === 0 ? next : own - 1;
      objects.push(
        `<</Type/StructElem/S/${role}/P ${parent} 0 R/K[${isInnermost ? kids.join("") : `${own + 1} 0 R`}]>>`,
      );
      if (isInnermost) for (const { page, mark } of marks) owners[page]?.set(mark, own);
    }
  }
  const numbers = owners.map((own, page) => `${page} [${ownersOf(own)}]`).join(" ");
  const kids = outermost.map((number) => `${number} 0 R`).join(" ");
  const root = `<</Type/StructTreeRoot/K[${kids}]/ParentTree<</Nums[${numbers}]>>>>`;
  return { objects: [root, ...objects], catalog: `/MarkInfo<</Marked true>>/StructTreeRoot ${next} 0 R` };
}

function elementsOf(pages: readonly TestPage[]): ReadonlyMap<string, Marked[]> {
  const elements = new Map<string, Marked[]>();
  for (const [page, { words }] of pages.entries()) {
    for (const [mark, { tag, tagPlace }] of words.entries()) {
      if (tag === undefined) continue;
      elements.set(tag, [...(elements.get(tag) ?? []), { page, mark, place: tagPlace ?? mark }]);
    }
  }
  for (const marks of elements.values()) marks.sort((a, b) => a.page - b.page || a.place - b.place);
  return elements;
}

function rolesOf(tag: string): string[] {
  return (tag.split(" ", 1)[0] ?? "").split("/");
}

/** A reference for each mark of a page, null for those that are none. */
function ownersOf(own: ReadonlyMap<number, number>): string {
  const count = Math.max(-1, ...own.keys()) + 1;
  return Array.from({ length: count }, (_, mark) => {
    const owner = own.get(mark);
    return owner === undefined ? "null" : `${owner} 0 R`;
  }).join(" ");
}
