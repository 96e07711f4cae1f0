import { createServer } from 'node:http';

/** A bare node:http server that answers every request with the bytes it was given: the limit to compare with. */
process.once('message', (message: { headers: Record<string, string>; body: string }) => {
  const body = Buffer.from(message.body, 'base64');
  const server = createServer((_request, response) => {
    response.writeHead(200, { ...message.headers, 'content-length': body.byteLength });
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
  });
});
process.once('disconnect', () => process.exit(0));
