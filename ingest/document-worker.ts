import type { MessagePort } from "node:worker_threads";
import { runDocumentTask } from "./document-task.ts";
import type { DocumentOutcome, DocumentTask } from "./document-task.ts";

/** What a thread of {@link openDocumentPool} runs: one document, its pages told through the port. */
export default async function work({
  task,
  port,
}: {
  readonly task: DocumentTask;
  readonly port: MessagePort;
}): Promise<DocumentOutcome> {
  const outcome = await runDocumentTask(task, (page, pages) => {
    port.postMessage({ page, pages });
  });
  port.close();
  return outcome;
}
