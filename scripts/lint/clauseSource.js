"use strict";
/*
 * An exported clause function says where in the agreement its rule stands: its comment carries @source.
 * Tags outside the agreed list are refused, so that @rounding is not spelled @round in one file of twenty.
 */
const KNOWN = ["source", "units", "rounding", "blank", "refuses", "throws", "reading"];

const isFunction = (node) => node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression";

/** The names of the functions that an export statement declares. */
function exportedFunctions(declaration) {
  if (declaration?.type === "FunctionDeclaration") return [declaration.id?.name ?? "(unnamed)"];
  if (declaration?.type !== "VariableDeclaration") return [];
  return declaration.declarations.filter((it) => isFunction(it.init)).map((it) => it.id.name);
}

function docComment(source, node) {
  const last = source.getCommentsBefore(node).at(-1);
  return last?.type === "Block" && last.value.startsWith("*") ? last.value : "";
}

module.exports = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      missing: "{{name}} is an exported clause function: its comment must say `@source` clause and sentence.",
      unknown: "@{{tag}} is not a tag of clause comments. Known are: {{known}}.",
    },
  },
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        const names = exportedFunctions(node.declaration);
        if (names.length === 0) return;
        const comment = docComment(context.sourceCode, node);
        if (!/^[ \t*]*@source\s+\S/m.test(comment)) context.report({ node, messageId: "missing", data: { name: names.join(", ") } });
        for (const [, tag] of comment.matchAll(/^[ \t*]*@([A-Za-z]+)/gm)) {
          if (!KNOWN.includes(tag)) {
            context.report({ node, messageId: "unknown", data: { tag, known: KNOWN.map((it) => `@${it}`).join(", ") } });
          }
        }
      },
    };
  },
};
