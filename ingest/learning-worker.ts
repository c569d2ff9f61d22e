/** What the thread of {@link beginLearning} runs. */
export { dataModels as default } from "./learn-from-data.ts";
