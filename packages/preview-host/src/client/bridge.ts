import type { Host } from "../protocol/host";

/** The object that Office.js takes as its host: it fills `onMessageFromHost` itself. */
export interface OfficeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

/** How soon a request that waits for the end of a cell edit asks again. */
const ASK_AGAIN_MS = 20;

/**
 * Host and add-in in one realm, only text between them. Replies and events keep their order whatever the latency;
 * a request is answered only after the one before it.
 */
export function inProcessBridge(host: Host): OfficeBridge & { disconnect(): void } {
  let isConnected = true;
  let last: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void> | void): void => {
    last = last.then(() => (isConnected ? step() : undefined));
  };
  const deliver = (text: string): void => {
    if (isConnected) bridge.onMessageFromHost?.(text);
  };
  const bridge = {
    onMessageFromHost: null as ((text: string) => void) | null,
    sendMessageToHost: (text: string) => inTurn(() => handle(text)),
    disconnect: () => {
      isConnected = false;
      stopEvents();
    },
  };
  const stopEvents = host.onEvents((text) => inTurn(() => deliver(text)));

  async function handle(text: string): Promise<void> {
    while (isConnected && host.isHeldBack(text)) await pause(ASK_AGAIN_MS);
    if (host.switches.latencyMs > 0) await pause(host.switches.latencyMs);
    const reply = host.answer(text);
    if (reply !== undefined) deliver(reply);
  }
  return bridge;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** One end of a channel that carries text: a worker, a message port, or the window behind an iframe. */
export interface TextChannel {
  send(text: string): void;
  /** Answers with a function that stops listening. */
  listen(onText: (text: string) => void): () => void;
}

/** The add-in's side of a channel. */
export function channelBridge(channel: TextChannel): OfficeBridge {
  const bridge: OfficeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => channel.send(text),
  };
  channel.listen((text) => bridge.onMessageFromHost?.(text));
  return bridge;
}

/** The host's side of a channel: answers what comes in, pushes events. Answers with a function that hangs up. */
export function serveChannel(host: Host, channel: TextChannel): () => void {
  const local = inProcessBridge(host);
  local.onMessageFromHost = (text) => channel.send(text);
  const stop = channel.listen((text) => local.sendMessageToHost(text));
  return () => {
    stop();
    local.disconnect();
  };
}

/** What workers, their own side and message ports have in common. */
export interface MessageEndpoint {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

export function endpointChannel(endpoint: MessageEndpoint): TextChannel {
  return {
    send: (text) => endpoint.postMessage({ officeBridge: text }),
    listen: (onText) => listening(endpoint, onText, () => true),
  };
}

/**
 * A channel to another window. Only messages from that window and that origin are heard, and only that origin gets ours:
 * any page can post messages to any other.
 */
export function windowChannel(self: Window, other: () => Window | null, origin: string): TextChannel {
  return {
    send: (text) => other()?.postMessage({ officeBridge: text }, origin),
    listen: (onText) => listening(self, onText, (event) => event.source === other() && event.origin === origin),
  };
}

interface Listenable {
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

function listening(endpoint: Listenable, onText: (text: string) => void, isOurs: (event: MessageEvent) => boolean): () => void {
  const listener = (event: MessageEvent<unknown>): void => {
    const text = isOurs(event) ? bridgeText(event.data) : undefined;
    if (text !== undefined) onText(text);
  };
  endpoint.addEventListener("message", listener);
  return () => endpoint.removeEventListener("message", listener);
}

function bridgeText(message: unknown): string | undefined {
  if (typeof message !== "object" || message === null || !("officeBridge" in message)) return undefined;
  return typeof message.officeBridge === "string" ? message.officeBridge : undefined;
}
