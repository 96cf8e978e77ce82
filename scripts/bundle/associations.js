"use strict";
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

/** A loader: after a file's source, each worksheet function's id is associated with a call of the function by its name. */
module.exports = async function associations(source) {
  const { associate, errors } = await generateCustomFunctionsMetadata(this.getOptions().sources, true);
  if (errors.length > 0) throw new Error(errors.join("; "));
  const calls = associate.map(
    ({ id, functionName }) => `CustomFunctions.associate("${id}", (...args) => called("${functionName}", args));`,
  );
  return [source, ...calls].join("\n");
};
