/**
 * A proxy on loopback that answers nothing. Both browsers send everything there but what goes to loopback itself, so whatever
 * tries to leave the machine is written down here instead.
 */
import { createServer } from "node:http";

export interface Trap {
  readonly port: number;
  /** What was asked for, as `METHOD address`, in order of arrival. A copy. */
  caught(): string[];
  close(): Promise<void>;
}

export async function startTrap(): Promise<Trap> {
  const caught: string[] = [];
  const server = createServer((request, response) => {
    caught.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    caught.push(`CONNECT ${request.url}`);
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the trap has no port");
  return {
    port: address.port,
    caught: () => [...caught],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
