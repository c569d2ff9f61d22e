import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Citation, DocumentResponse } from "../server/contract.ts";
import type { Client, Failure } from "./client.ts";
import { isTypedInto } from "./typed-into.ts";

/** How far the document of an open source has come. */
type Progress =
  | { readonly kind: "loading" }
  | { readonly kind: "shown"; readonly document: DocumentResponse }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Where a source stands. */
interface Place {
  readonly exchangeId: number;
  /** The block of the answer that it stands below; null: beside all of it. */
  readonly block: number | null;
}

/** The source that stands open: where, at which citation. */
export interface OpenSource extends Place {
  readonly citation: Citation;
  readonly progress: Progress;
}

interface Host extends ReactiveControllerHost, EventTarget {
  readonly client: Client;
  /** Whether the chat lies open on the page, wherever the focus is. */
  readonly isOpenOnPage: boolean;
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

  hostConnected(): void {
    // Before anything else hears the key: in a panel that a button opens it must close the source, not the panel.
    window.addEventListener("keydown", this.pressed, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener("keydown", this.pressed, { capture: true });
    this.documents.clear();
  }

  /** Opens a citation's source; the focus will come back to `opener`. */
  async show(citation: Citation, { exchangeId, block }: Place, opener: HTMLElement | null): Promise<void> {
    this.opener = opener ?? this.opener;
    const key = `${citation.documentId}@${citation.version}`;
    const known = this.documents.get(key);
    if (known !== undefined) {
      this.set({ citation, exchangeId, block, progress: { kind: "shown", document: known } });
      return;
    }
    this.set({ citation, exchangeId, block, progress: { kind: "loading" } });
    const outcome = await this.host.client.document(citation.documentId, citation.version);
    if (outcome.kind === "ok") this.documents.set(key, outcome.value);
    if (this.open?.citation !== citation) return;
    const progress: Progress =
      outcome.kind === "ok"
        ? { kind: "shown", document: outcome.value }
        : { kind: "failed", failure: outcome.failure };
    this.set({ citation, exchangeId, block, progress });
  }

  /** Asks again for the document of the open source. */
  retry(): void {
    if (this.open !== null) void this.show(this.open.citation, this.open, null);
  }

  /** Closes the open source and gives the focus back to what opened it. */
  close(): void {
    const { opener } = this;
    this.drop();
    opener?.focus();
  }

  /** Closes the open source and leaves the focus where it is. */
  drop(): void {
    this.set(null);
    this.opener = null;
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.open === null || event.isComposing) return;
    const path = event.composedPath();
    const [target] = path;
    if (!path.includes(this.host) && !(this.host.isOpenOnPage && target === document.body)) return;
    // An open list of choices closes by the same key.
    if (target instanceof HTMLSelectElement) return;
    event.preventDefault();
    // Who types goes on typing.
    if (isTypedInto(target)) this.drop();
    else this.close();
  };

  private set(open: OpenSource | null): void {
    this.open = open;
    this.host.requestUpdate();
  }
}
