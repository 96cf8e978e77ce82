import { paneStories } from "./support/paneStories";

describe("over https", () => paneStories("https"));
