"use strict";
// Whole files are compared in many tests: as memory, where jest would look at a megabyte property by property. What is no bytes, or of two
// kinds, is left to it, and so is telling where they differ.
const areBytes = (value) => ArrayBuffer.isView(value) && value.BYTES_PER_ELEMENT === 1;

expect.addEqualityTesters([
  (a, b) => (areBytes(a) && areBytes(b) && a.constructor === b.constructor ? Buffer.compare(a, b) === 0 : undefined),
]);
