/** Who may import whom. Each rule says why. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^${from}/` },
  to: { path: "^(corpus|ingest|server|eval|web)/", pathNot: allowed.map((folder) => `^${folder}`) },
});

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Modules that need each other are one module, or a third one is missing.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    only("corpus-stands-alone", "corpus", ["corpus/"], "The kernel that everyone shares knows nobody."),
    only(
      "ingest-and-server-never-meet",
      "ingest",
      ["ingest/", "corpus/"],
      "They share the index on disk and nothing else.",
    ),
    only("server-serves", "server", ["server/", "corpus/"], "The server reads an index; it never makes one."),
    only(
      "web-knows-the-contract",
      "web",
      ["web/", "server/contract\\.ts$"],
      "The page knows the server by its contract.",
    ),
    {
      name: "web-takes-types-only",
      comment: "The page must not ship server code.",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nobody-imports-the-ends",
      comment: "eval, web and the programs themselves are ends, not parts.",
      severity: "error",
      from: { pathNot: "^(eval|web)/" },
      to: { path: "^(eval/|web/|server/(main|ask|feedback)\\.ts$|ingest/(lint/)?cli\\.ts$)" },
    },
    only(
      "deadlines-are-pure",
      "server/deadlines",
      [
        "server/deadlines/",
        "corpus/schemas/rules\\.ts$",
        "corpus/phrases\\.ts$",
        "corpus/number-words\\.ts$",
        "corpus/month-names\\.ts$",
      ],
      "A date depends on its rule, its event and the calendar alone; the reviewed phrases are its words, and those of numbers and months.",
    ),
    {
      name: "deadlines-do-no-input-or-output",
      comment: "Neither Node's modules nor packages but those that reckon with dates.",
      severity: "error",
      from: { path: "^server/deadlines/" },
      to: {
        path: "^node:|node_modules/",
        pathNot: "node_modules/(temporal-polyfill|temporal-spec|chrono-node)/",
      },
    },
    {
      name: "answers-know-no-http",
      comment: "An answer is the same in a terminal.",
      severity: "error",
      from: { path: "^server/(answer|conversation|retrieval)/" },
      to: { path: "^server/(http/|app\\.ts$)|express" },
    },
    {
      name: "files-are-read-in-few-places",
      comment:
        "Reading files is the store's, the ingestion's and the evaluation's (feedback is written by the store too); config looks for the project's root; the embeddable script is read once, to name it by its content.",
      severity: "error",
      from: {
        path: "^(corpus|server|web)/",
        pathNot: "^(corpus/(store/|config\\.ts$)|server/http/widget-script\\.ts$)|\\.test\\.ts$",
      },
      to: { path: "^(node:)?fs(/promises)?$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.ts$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
