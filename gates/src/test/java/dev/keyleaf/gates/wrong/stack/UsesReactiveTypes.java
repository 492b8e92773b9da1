package dev.keyleaf.gates.wrong.stack;

import org.springframework.web.server.ServerWebExchange;

record UsesReactiveTypes(ServerWebExchange exchange) {}
