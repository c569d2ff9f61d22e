import { codeOf, WaymarkError } from "./errors.ts";

/**
 * Runs a command of the command line and sets the process's exit status to what it gives. What a person
 * can mend (a setting, an option, a file) is said in one line, without a stack.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const isWrongOption = error instanceof TypeError && codeOf(error) !== undefined;
    if (!(error instanceof WaymarkError) && !isWrongOption) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
