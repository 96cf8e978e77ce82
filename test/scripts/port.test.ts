import { createServer, type Server } from "node:http";

interface Asked {
  readonly scheme: string;
  readonly port: number | undefined;
}
interface Served {
  readonly port: number;
  readonly passed?: number | undefined;
}
const { optionsAsked, serveAtPort, USUAL_PORT } = jest.requireActual<{
  optionsAsked(words: readonly string[], env: Readonly<Record<string, string>>): Asked;
  serveAtPort(asked: number | undefined, serve: (port: number) => Promise<Served>): Promise<Served>;
  readonly USUAL_PORT: number;
}>("../../scripts/serve/port");

describe("what npm start was asked for", () => {
  test.each<[string, string[], Record<string, string>, Asked]>([
    ["nothing", [], {}, { scheme: "http", port: undefined }],
    ["an empty PORT, as a shell leaves it", [], { PORT: "" }, { scheme: "http", port: undefined }],
    ["PORT", [], { PORT: "8080" }, { scheme: "http", port: 8080 }],
    ["--port before PORT", ["--port", "8081"], { PORT: "8080" }, { scheme: "http", port: 8081 }],
    ["--port= with --https", ["--port=8082", "--https"], {}, { scheme: "https", port: 8082 }],
  ])("%s", (_title, words, env, asked) => {
    expect(optionsAsked(words, env)).toEqual(asked);
  });

  test.each<[string, string[], Record<string, string>, string]>([
    ["a word", [], { PORT: "web" }, 'PORT is "web": give a number from 1 to 65535.'],
    ["too large a number", ["--port", "65536"], {}, '--port is "65536": give a number from 1 to 65535.'],
    ["--port alone", ["--port"], {}, '--port is "": give a number from 1 to 65535.'],
    ["another option", ["--open"], {}, 'npm start does not know "--open"; it knows --https and --port.'],
  ])("refuses %s", (_title, words, env, message) => {
    expect(() => optionsAsked(words, env)).toThrow(message);
  });
});

describe("the port that is served at", () => {
  const holders: Server[] = [];
  afterEach(() => Promise.all(holders.splice(0).map((it) => new Promise((resolve) => it.close(resolve)))));

  async function listen(port: number): Promise<Served> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "localhost", resolve);
    });
    holders.push(server);
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return { port: address.port };
  }

  /** A server that finds the first ports taken. */
  const taken =
    (ports: number[]) =>
    (port: number): Promise<Served> =>
      ports.includes(port) ? Promise.reject(Object.assign(new Error("taken"), { code: "EADDRINUSE" })) : Promise.resolve({ port });

  test("is the usual one", async () => {
    expect(await serveAtPort(undefined, taken([]))).toEqual({ port: USUAL_PORT, passed: undefined });
  });

  test("is the next free one, and says which was passed over", async () => {
    const busy = [USUAL_PORT, USUAL_PORT + 1];
    expect(await serveAtPort(undefined, taken(busy))).toEqual({ port: USUAL_PORT + 2, passed: USUAL_PORT });
  });

  test("is never another than the one asked for", async () => {
    const { port } = await listen(0);
    await expect(serveAtPort(port, listen)).rejects.toThrow(`Port ${port} is taken.`);
  });

  test("fails for another reason at once", async () => {
    const serve = jest.fn(() => Promise.reject(Object.assign(new Error("not allowed"), { code: "EACCES" })));
    await expect(serveAtPort(undefined, serve)).rejects.toThrow("not allowed");
    expect(serve).toHaveBeenCalledTimes(1);
  });

  test("ends when every one tried is taken", async () => {
    const all = Array.from({ length: 20 }, (_, i) => USUAL_PORT + i);
    await expect(serveAtPort(undefined, taken(all))).rejects.toThrow("The ports 3100 to 3119 are all taken.");
  });
});
