/** Whether a key pressed there is part of what somebody types or chooses. */
export function isTypedInto(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
