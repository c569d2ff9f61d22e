/** Puts a text on the clipboard, plain and formatted; false where the browser or the page allows neither way. */
export async function copyAnswer(plain: string, elements: readonly HTMLElement[]): Promise<boolean> {
  const box = document.createElement("div");
  box.append(...elements);
  const formats = { "text/plain": plain, "text/html": box.innerHTML };
  try {
    const blobs = Object.entries(formats).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // Refused, or no secure page: the older way asks no permission, but only works during the press itself.
    return copyDuringEvent(formats);
  }
}

function copyDuringEvent(formats: Readonly<Record<string, string>>): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(formats)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard API is refused
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
  return isCopied && isTaken;
}
