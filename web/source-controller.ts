import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Citation, DocumentResponse } from "../server/contract.ts";
import type { Client, Failure } from "./client.ts";

/** How far the document of an open source has come. */
type Progress =
  | { readonly kind: "loading" }
  | { readonly kind: "shown"; readonly document: DocumentResponse }
  | { readonly kind: "failed"; readonly failure: Failure };

/** The source that stands open: of which exchange, at which citation. */
export interface OpenSource {
  readonly exchangeId: number;
  readonly citation: Citation;
  readonly progress: Progress;
}

interface Host extends ReactiveControllerHost {
  readonly client: Client;
}

/** Opens one source at a time beside its answer, keeps the documents that it fetched, and gives the focus back. */
export class SourceController implements ReactiveController {
  open: OpenSource | null = null;
  private opener: HTMLElement | null = null;
  private readonly documents = new Map<string, DocumentResponse>();
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.documents.clear();
  }

  /** Opens a citation's source; the focus will come back to `opener`. */
  async show(citation: Citation, exchangeId: number, opener: HTMLElement | null): Promise<void> {
    this.opener = opener ?? this.opener;
    const key = `${citation.documentId}@${citation.version}`;
    const known = this.documents.get(key);
    if (known !== undefined) {
      this.set({ citation, exchangeId, progress: { kind: "shown", document: known } });
      return;
    }
    this.set({ citation, exchangeId, progress: { kind: "loading" } });
    const outcome = await this.host.client.document(citation.documentId, citation.version);
    if (outcome.kind === "ok") this.documents.set(key, outcome.value);
    if (this.open?.citation !== citation) return;
    const progress: Progress =
      outcome.kind === "ok"
        ? { kind: "shown", document: outcome.value }
        : { kind: "failed", failure: outcome.failure };
    this.set({ citation, exchangeId, progress });
  }

  /** Asks again for the document of the open source. */
  retry(): void {
    if (this.open !== null) void this.show(this.open.citation, this.open.exchangeId, null);
  }

  /** Closes the open source and gives the focus back to what opened it. */
  close(): void {
    this.set(null);
    this.opener?.focus();
    this.opener = null;
  }

  private set(open: OpenSource | null): void {
    this.open = open;
    this.host.requestUpdate();
  }
}
