"use strict";
// A real browser on a busy machine: a test that hangs is still ended, one that waits for its turn is not.
jest.setTimeout(120_000);
