import { paneStories } from "./support/paneStories";

describe("over http", () => paneStories("http"));
