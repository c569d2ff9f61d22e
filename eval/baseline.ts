import { BM25Retriever } from "@langchain/community/retrievers/bm25";
import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import type { StoredIndex } from "../corpus/store/read-index.ts";
import type { FoundPassage } from "./hits.ts";

/** The naive build: LangChain's recursive splitter at 1,000 characters with 200 overlap, and its BM25. */
export interface Baseline {
  readonly search: (
    question: string,
    options: { area: string | null; limit: number },
  ) => Promise<FoundPassage[]>;
  readonly meanLength: number;
}

/** Builds the naive retriever over the same canonical texts, one over all of them and one an area. */
export async function createBaseline(index: StoredIndex): Promise<Baseline> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
  const chunks = await splitter.createDocuments(
    index.documents.map((document) => index.texts.get(document.id) ?? ""),
    index.documents.map((document) => ({ documentId: document.id, area: document.area })),
  );
  const mostWanted = 10;
  const retrieverOf = (wanted: typeof chunks) => BM25Retriever.fromDocuments(wanted, { k: mostWanted });
  const areas = new Map(
    index.documents.map(({ area }) => [area, retrieverOf(chunks.filter((c) => c.metadata.area === area))]),
  );
  const everything = retrieverOf(chunks);
  return {
    meanLength: chunks.reduce((sum, chunk) => sum + chunk.pageContent.length, 0) / chunks.length,
    async search(question, { area, limit }) {
      const retriever = area === null ? everything : (areas.get(area) ?? everything);
      const found = await retriever.invoke(question);
      return found.slice(0, limit).map((document) => ({
        documentId: String(document.metadata.documentId),
        text: document.pageContent,
      }));
    },
  };
}
