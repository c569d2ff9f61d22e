/** Where the script came from: the server's own folder, whichever name the script has there. */
const scriptUrl = import.meta.url;

/** The address of a server, ending in a slash: absolute or relative to the page; where the script came from for null. */
export function serverAddress(server: string | null): string {
  if (server === null) return new URL(".", scriptUrl).href;
  const address = `${server.replace(/\/+$/, "")}/`;
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : "about:invalid";
}
