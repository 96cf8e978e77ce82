/**
 * The messages that Office.js in a frame and the page around it post to each other, in the shape that Excel on the web has given them.
 * JSON texts; the names with underscores are Microsoft's.
 */
export const ACTION_TYPE = { invoke: 0, subscribe: 1, unsubscribe: 2 } as const;

const REQUEST = 0;
const RESPONSE = 1;
const ANSWER = 0;
const EVENT = 1;
const SERIALIZER = 1;

export interface FrameRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Undefined for everything that is no request of this conversation: other scripts post messages too. */
export function readRequest(text: unknown, conversation: string): FrameRequest | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) return undefined;
  const request = JSON.parse(text) as FrameRequest;
  return request._messageType === REQUEST && request._conversationId === conversation ? request : undefined;
}

export function answerTo({ _actionName, _conversationId, _correlationId }: FrameRequest, data: unknown): string {
  return JSON.stringify(response({ _actionName, _conversationId, _correlationId, _responseType: ANSWER, _data: data }));
}

/** An event goes out under the name and the number of its subscription. */
export function eventFor({ _actionName, _conversationId, _correlationId }: FrameRequest, data: unknown): string {
  return JSON.stringify(response({ _actionName, _conversationId, _correlationId, _responseType: EVENT, _data: data }));
}

/** What the host said to a request as a whole. */
export interface HostReply {
  readonly statusCode?: number;
  readonly body?: unknown;
}

/** In a frame Office.js looks at the body alone: that a request failed, it believes only when the body says so, under these names. */
export function bodyForFrame({ statusCode = 200, body }: HostReply): string {
  const { error } = (body ?? {}) as { readonly error?: { readonly code: string; readonly message: string } };
  if (error === undefined) return JSON.stringify(body);
  return JSON.stringify({ Error: { Code: error.code, Message: error.message, HttpStatusCode: statusCode }, Results: [] });
}

function response(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...fields, _messageType: RESPONSE, _errorCode: 0, _serializerVersion: SERIALIZER };
}
