'use strict';
// What chat is compared with: hands each message to the other sockets of a room at once, checks and stores nothing.
const http = require('node:http');
const { Server } = require('socket.io');

const server = http.createServer((request, response) => {
  if (request.url === '/memory') {
    global.gc();
    global.gc();
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(process.memoryUsage()));
  } else {
    response.statusCode = 404;
    response.end();
  }
});

new Server(server, { path: '/socket.io/chat/' }).on('connection', (socket) => {
  // Where chat-service is given a token, the room is named here.
  const room = socket.handshake.headers.authorization;
  socket.join(room);
  socket.on('message:send', (message, acknowledge) => {
    socket.to(room).emit('message:new', message);
    acknowledge({ ok: true });
  });
});

server.listen(Number(process.argv[2]), '127.0.0.1');
