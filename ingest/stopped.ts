import { StoppedError } from "../corpus/errors.ts";

/** A stop that a person asked for; what was finished is in the cache. */
export function stopped(): StoppedError {
  return new StoppedError(
    "Stopped. An index that was there before still serves; documents that were finished need not be done again.",
  );
}
